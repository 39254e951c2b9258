namespace OperaMais.Reports.Tests.Printing;

/// <summary>A document as reports are: some pages, heads of columns and of rows, accents, a picture of lines.</summary>
internal static class SampleDocument
{
    internal static string Html { get; } = Of("Relatório de pagamento: Santa Casa & Irmãos (node00000012)");

    internal static string Of(string title) =>
        $$"""
        <!DOCTYPE html>
        <html lang="pt-BR"><head><meta charset="utf-8"><title>{{title.Replace("&", "&amp;")}}</title>
        <style>@page { size: A4; margin: 16mm; @bottom-right { content: "Página " counter(page) " de " counter(pages); } }</style></head>
        <body><h1>{{title.Replace("&", "&amp;")}}</h1>
        <h2>Produção</h2>{{Table(120)}}
        <h2>Cirurgias múltiplas</h2>{{Table(30)}}
        <svg role="img" aria-label="Quadrado" viewBox="0 0 10 10" width="50" height="50"><path d="M0 0h5v5z"/></svg></body></html>
        """;

    private static string Table(int rows) =>
        "<table><thead><tr><th>Código</th><th>Procedimento</th><th>Valor</th></tr></thead>"
        + string.Concat(Enumerable.Range(1, rows).Select(row => $"<tr><th scope=\"row\">{row}</th><td>Colecistectomia</td><td>1.234,{row % 100:00}</td></tr>"))
        + "</table>";
}
