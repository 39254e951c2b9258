using System.Net.Mime;
using OperaMais.Application.Beneficiaries;
using OperaMais.Application.Pacts;
using OperaMais.Application.Panels;
using OperaMais.Data.Pacts;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;
using OperaMais.Web.Settlements;

namespace OperaMais.Web.Pacts;

/// <summary>What can be downloaded of the PPI and of decisions.</summary>
internal static class PactDownloads
{
    private static readonly ReportColumn<MunicipalTarget>[] TargetColumns =
    [
        new TextColumn<MunicipalTarget>("IBGE", "IBGE", 10, row => row.Code.ToString()),
        new TextColumn<MunicipalTarget>("MUNICIPIO", "Município", 30, row => row.Name),
        new TextColumn<MunicipalTarget>("FONTE", "De onde vem a meta", 44, row => TargetText.SourceOf(row.Indicator.Basis)),
        new NumberColumn<MunicipalTarget>("PACTUADA_REFERENCIADA", "Pactuadas para referenciados", 14, row => row.Pact?.Referenced),
        new NumberColumn<MunicipalTarget>("PACTUADA_TOTAL", "Pactuadas ao todo", 14, row => row.Pact?.Total),
        new TextColumn<MunicipalTarget>("CALCULO", "Cálculo da meta", 50, row => TargetText.ArithmeticOf(row.Indicator.Basis)),
        new PercentColumn<MunicipalTarget>("META", "Meta", 10, row => row.Indicator.Basis.Target?.Value),
        new PercentColumn<MunicipalTarget>("META_PPI", "Meta pela PPI", 10, row => row.PpiTarget?.Value),
        new PercentColumn<MunicipalTarget>("DIFERENCA", "Anexo − PPI", 10, row => row.Difference),
        new NumberColumn<MunicipalTarget>("REFERENCIADOS", "Cirurgias de referenciados", 14, row => row.Indicator.Production.Referenced),
        new NumberColumn<MunicipalTarget>("TOTAL", "Cirurgias", 14, row => row.Indicator.Production.Total),
        new PercentColumn<MunicipalTarget>("ALCANCADO", "Alcançado", 10, row => row.Indicator.Achieved?.Value),
        new TextColumn<MunicipalTarget>("SITUACAO", "Situação", 24, row => row.Indicator.Status.ToText()),
        new MoneyColumn<MunicipalTarget>("BONUS_EM_JOGO", "Bônus em jogo (R$)", 18, row => row.AtStake),
    ];

    private static readonly ReportColumn<RecordedFact<StoredPact>>[] PactColumns =
    [
        new MonthColumn<RecordedFact<StoredPact>>("COMPETENCIA", "Competência", 12, row => row.Fact.Month),
        new TextColumn<RecordedFact<StoredPact>>("IBGE", "IBGE", 10, row => row.Fact.Municipality.ToString()),
        new NumberColumn<RecordedFact<StoredPact>>("PACTUADA_REFERENCIADA", "Pactuadas para referenciados", 14, row => row.Fact.Referenced),
        new NumberColumn<RecordedFact<StoredPact>>("PACTUADA_TOTAL", "Pactuadas ao todo", 14, row => row.Fact.Total),
        new TextColumn<RecordedFact<StoredPact>>("VIGENTE", "Em vigor", 10, row => row.IsInForce ? "sim" : "não"),
        new InstantColumn<RecordedFact<StoredPact>>("IMPORTADO_EM", "Importado em", 18, row => row.Import.At),
        new TextColumn<RecordedFact<StoredPact>>("AUTOR", "Por", 30, row => row.Import.Author),
        new TextColumn<RecordedFact<StoredPact>>("ARQUIVO", "Arquivo", 30, row => string.Join(", ", row.Import.Files)),
        new TextColumn<RecordedFact<StoredPact>>("IMPORTACAO", "Importação", 36, row => $"{row.Fact.ImportId}"),
    ];

    internal static void MapPactDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ppi/tabela", TargetsAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/ppi/{municipio}/tabela", PactsAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/decisoes/tabela", DecisionsAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/decisoes/documento/{id:guid}", DocumentAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> TargetsAsync(
        ProgrammeReader reader, ChooseQuadrimester choose, NormLibrary norms, string? quadrimestre, string? busca, string? fonte, string? ordem, string? formato)
    {
        if (await AskedQuadrimester.ReadAsync(quadrimestre, choose, norms) is not { } quadrimester)
            return Results.NotFound();
        var targets = MunicipalTarget.AllOf(await reader.ProgressAsync(quadrimester));
        return TableFile.Of(formato, $"metas-{quadrimester}", TargetColumns, TargetFilter.Read(busca, fonte, ordem).Apply(targets));
    }

    private static async Task<IResult> PactsAsync(ListPacts list, string municipio, string? formato, CancellationToken cancellation) =>
        MunicipalityCode.TryRead(municipio, out var municipality)
            ? TableFile.Of(formato, $"ppi-{municipality}", PactColumns, await list.RunAsync(municipality, cancellation))
            : Results.NotFound();

    private static async Task<IResult> DecisionsAsync(
        ListDecisions list, ChooseQuadrimester choose, NormLibrary norms, PlaceNames places, string? quadrimestre, string? formato, CancellationToken cancellation) =>
        await AskedQuadrimester.ReadAsync(quadrimestre, choose, norms) is { } quadrimester
            ? TableFile.Of(formato, $"decisoes-{quadrimester}", DecisionColumns(places), await list.RunAsync(quadrimester, cancellation))
            : Results.NotFound();

    private static async Task<IResult> DocumentAsync(ListDecisions list, Guid id, CancellationToken cancellation) =>
        await list.FindDocumentAsync(id, cancellation) is { } document
            ? Results.File(document.Pdf, MediaTypeNames.Application.Pdf, document.Name)
            : Results.NotFound();

    private static ReportColumn<RecordedDecision>[] DecisionColumns(PlaceNames places) =>
    [
        new TextColumn<RecordedDecision>("QUADRIMESTRE", "Quadrimestre", 12, row => row.Decision.Fact.Quadrimester.ToString()),
        new TextColumn<RecordedDecision>("IBGE", "IBGE", 10, row => row.Decision.Fact.Municipality.ToString()),
        new TextColumn<RecordedDecision>("MUNICIPIO", "Município", 30, row => places.Of(row.Decision.Fact.Municipality)),
        new TextColumn<RecordedDecision>("DECISAO", "Decisão", 14, row => TargetText.OutcomeOf(row.Decision.Fact.IsMet)),
        new TextColumn<RecordedDecision>("ATO", "Ato", 50, row => row.Decision.Fact.Act),
        new TextColumn<RecordedDecision>("VIGENTE", "Em vigor", 10, row => row.Decision.IsInForce ? "sim" : "não"),
        new TextColumn<RecordedDecision>("DOCUMENTOS", "Documentos", 40, row => string.Join(", ", row.Documents.Select(document => document.Name))),
        new TextColumn<RecordedDecision>("AUTOR", "Registrada por", 30, row => row.Decision.Import.Author),
        new InstantColumn<RecordedDecision>("REGISTRADA_EM", "Registrada em", 18, row => row.Decision.Import.At),
    ];
}
