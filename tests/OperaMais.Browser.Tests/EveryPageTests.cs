namespace OperaMais.Browser.Tests;

/// <summary>Every page, for whom it is made, on a desktop and a phone, in light and dark.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class EveryPageTests(DemonstrationSite demonstration)
{
    private static readonly (string Role, string[] Pages)[] Visits =
    [
        ("analyst", ["/", "/?medida=indicador", "/producao", "/apuracao", "/apuracao/2023-3", "/apuracao/2023-3?ver=310620", "/apuracao/2023-3/310620", "/apuracao/2023-3/310620?parte=producao", "/apuracao/2023-3/310620?parte=origem", "/apuracao/2023-3/310620?parte=aihs", "/apuracao/2023-3/310620?parte=parcelas", "/apuracao/2023-3/apurar", "/apuracao/2023-3/comparar", "/apuracao/2023-3?busca=nada+disso", "/acesso-negado", "/instrumentos", "/instrumentos?situacao=valor-excedido", "/instrumentos/registrar", "/orcamento", "/orcamento/dotacoes", "/orcamento/empenhos", "/relatorios/consolidado/2023-3", "/relatorios/norma", "/municipio/310620?quadrimestre=2023-3", "/cadastro", "/ppi?quadrimestre=2023-3", "/ppi?quadrimestre=2024-1&busca=nada+disso", "/ppi/310020", "/decisoes?quadrimestre=2024-1", "/decisoes/registrar?quadrimestre=2024-1&municipio=310110&conferir=sim", "/decisoes/registrar?quadrimestre=2024-1&municipio=310110&conferir=sim&resultado=cumpriu&ato=Ata+7", "/adesoes", "/adesoes/nova", "/avisos", "/contestacoes", "/autorizacoes", "/autorizacoes/nova", "/autorizacoes/municipios/310620"]),
        ("approver", ["/avisos", "/pagamentos", "/pagamentos/2023-09", "/pagamentos/2024-03", "/pagamentos/retidos", "/pagamentos/ordens", "/instrumentos/prorrogar"]),
        ("auditor", ["/beneficiarios", "/beneficiarios/310620", "/catalogo", "/catalogo/0407040102", "/catalogo/0415010012", "/norma", "/auditoria", "/auditoria?busca=nada+disso"]),
        ("manager", ["/beneficiarios", "/apuracao/2023-3/310620", "/relatorios/pagamento/2023-3/310620", "/verificar", "/municipio/310620?quadrimestre=2023-3", "/municipio/310620?quadrimestre=2023-3&parte=producao", "/municipio/310620?quadrimestre=2023-3&parte=pacientes", "/municipio/310620?quadrimestre=2023-3&parte=fora", "/municipio/310620?quadrimestre=2023-3&parte=termo", "/municipio/310620?quadrimestre=2023-3&parte=relatorios", "/municipio/310620/simulador?quadrimestre=2023-3&variacao=10", "/municipio/310620/cenarios?quadrimestre=2023-3", "/adesoes", "/adesoes/nova", "/avisos", "/minha-conta", "/apuracao/2023-3/310620?parte=aihs", "/apuracao/2023-3/310620?parte=parcelas", "/contestacoes", "/contestacoes/nova?quadrimestre=2023-3&versao=1&beneficiario=310620&valor=bonus", "/autorizacoes", "/autorizacoes/municipios/310620"]),
        ("administrator", ["/usuarios", "/usuarios/novo", "/usuarios/manager@demonstracao.invalid", "/minha-conta", "/implantes/tabelas"]),
        ("accredited-provider", ["/implantes", "/implantes/novo", "/avisos", "/minha-conta"]),
        ("implant-auditor", ["/implantes", "/implantes?situacao=encerrados", "/avisos"]),
    ];

    public static TheoryData<string, Device> Ways
    {
        get
        {
            var ways = new TheoryData<string, Device>();
            foreach (var (role, _) in Visits)
                foreach (var device in Enum.GetValues<Device>())
                    ways.Add(role, device);
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Everybody_can_use_it_and_the_browser_has_nothing_to_complain_of(string role, Device device)
    {
        await using var visit = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        await visit.OpenAsync("/entrar");
        await visit.SignInAsync(role);
        foreach (var page in Visits.Single(entry => entry.Role == role).Pages)
            await visit.OpenAsync(page);
    }
}
