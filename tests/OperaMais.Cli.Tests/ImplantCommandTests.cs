using OperaMais.Data.Users;
using OperaMais.Domain.Implants;

namespace OperaMais.Cli.Tests;

/// <summary>What the command line does of implants.</summary>
public sealed class ImplantCommandTests
{
    private const string Administrator = "adm@example.org";

    [Fact]
    public async Task Tables_are_loaded_by_an_administrator_whole_or_not_at_all()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("indicacoes.csv", "CODIGO;INDICACAO", "I-1;Perda por trauma", "I-2;Agenesia");
        Assert.Equal("Tabela carregada: 2 linhas. Vale desde agora.\n", (await cli.RunAsync("implants", "load-indications", file)).Output);
        await cli.AddUserAsync(Administrator, RoleNames.Administrator);
        await cli.AddUserAsync("ana@example.org", RoleNames.Analyst);

        var analyst = await cli.RunAsync("implants", "load-indications", file, "--as", "ana@example.org");
        Assert.Equal(2, analyst.ExitCode);
        Assert.Contains("não é um administrador", analyst.Error, StringComparison.Ordinal);
        var table = cli.Write("documentos.csv", "CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO", "8029;Enxerto;A;PREPARATORIA;OUTRO;Laudo");
        var refused = await cli.RunJsonAsync("implants", "load-documents", table, "--as", Administrator);
        Assert.Equal((2, 2), (refused.ExitCode, refused.Conflict("implant.moment").GetProperty("occurrences")[0].GetProperty("row").GetInt32()));
        table = cli.Write("documentos.csv", "CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO", "8029;Enxerto;A;PREPARATORIA;INICIAL;Laudo");
        Assert.Equal(1, (await cli.RunJsonAsync("implants", "load-documents", table, "--as", Administrator)).Json.GetProperty("rows").GetInt32());
        Assert.Equal("Documentos apagados: 0.\n", (await cli.RunAsync("implants", "purge", "--years", "20", "--as", Administrator)).Output);
    }

    [Fact]
    public async Task The_diagram_is_the_machines()
    {
        await using var cli = await CommandLine.OpenAsync();
        Assert.Equal(ImplantDiagram.ToMermaid(ImplantFlow.Usual), (await cli.RunAsync("implants", "diagram")).Output);
        Assert.StartsWith("<svg", (await cli.RunAsync("implants", "diagram", "--svg", "--prosthetic-final")).Output, StringComparison.Ordinal);
    }
}
