using System.Text;
using OperaMais.Application.Implants;
using OperaMais.Data.Auditing;
using OperaMais.Data.Implants;

namespace OperaMais.Web.Start;

/// <summary>Made-up tables for trying the audits of implants: IPSM's own are not part of the text that the flow was made from.</summary>
internal sealed class DemonstrationImplants(ShowImplantTables show, LoadImplantList load)
{
    private const string Author = "demonstração";

    private const string Indications = """
        CODIGO;INDICACAO
        F1;Perda de elemento dentário por trauma (indicação fictícia)
        F2;Agenesia dentária (indicação fictícia)
        """;

    private const string Requirements = """
        CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO
        8029;Reconstrução óssea, tipo 1 (nome fictício);A;PREPARATORIA;INICIAL;Laudo do cirurgião-dentista
        8029;Reconstrução óssea, tipo 1 (nome fictício);A;PREPARATORIA;INICIAL;Radiografia panorâmica
        8029;Reconstrução óssea, tipo 1 (nome fictício);A;PREPARATORIA;FINAL;Radiografia depois do procedimento
        8031;Reconstrução óssea, tipo 2 (nome fictício);A;PREPARATORIA;INICIAL;Laudo do cirurgião-dentista
        8031;Reconstrução óssea, tipo 2 (nome fictício);A;PREPARATORIA;FINAL;Radiografia depois do procedimento
        8032;Reconstrução óssea, tipo 3 (nome fictício);B;PREPARATORIA;INICIAL;Laudo do cirurgião-dentista
        8032;Reconstrução óssea, tipo 3 (nome fictício);B;PREPARATORIA;FINAL;Radiografia depois do procedimento
        9001;Inserção de implante (código fictício);A;CIRURGICA;INICIAL;Laudo do cirurgião-dentista
        9001;Inserção de implante (código fictício);A;CIRURGICA;FINAL;Radiografia depois do procedimento
        9002;Coroa sobre implante (código fictício);A;PROTETICA;INICIAL;Laudo do cirurgião-dentista
        9002;Coroa sobre implante (código fictício);A;PROTETICA;FINAL;Radiografia depois do procedimento
        """;

    /// <summary>Loads them where there are none yet.</summary>
    internal async Task LoadMissingAsync(CancellationToken cancellation)
    {
        var tables = await show.RunAsync(cancellation);
        using var actor = Actor.Begin(Author, WebMessages.Text("audit.server"), WebMessages.Text("audit.demonstration"));
        if (tables.Indications.All.IsEmpty)
            await LoadAsync(ImplantListKind.Indications, "indicacoes-ficticias.csv", Indications, cancellation);
        if (tables.Requirements.All.IsEmpty)
            await LoadAsync(ImplantListKind.Requirements, "documentos-ficticios.csv", Requirements, cancellation);
    }

    private Task<int> LoadAsync(ImplantListKind kind, string name, string content, CancellationToken cancellation) =>
        load.RunAsync(kind, name, new MemoryStream(Encoding.UTF8.GetBytes(content)), Author, cancellation);
}
