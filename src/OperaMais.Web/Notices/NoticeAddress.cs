using OperaMais.Application.Notices;

namespace OperaMais.Web.Notices;

/// <summary>Where one can act on a notice.</summary>
/// <param name="Path">The page.</param>
/// <param name="Label">What its link says.</param>
internal sealed record NoticeAddress(string Path, string Label)
{
    /// <summary>Where one can act on a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="audience">Whom it concerns: a municipality's own pages are its own.</param>
    internal static NoticeAddress Of(NoticeFact fact, string audience) => fact switch
    {
        ProductionImported => new("/producao", "Abrir a produção"),
        FactsImported { File: "PPI" } => new("/ppi", "Abrir as metas"),
        FactsImported { File: "DECISIONS" } => new("/decisoes", "Abrir as decisões"),
        FactsImported { File: "INSTRUMENTS" } => new("/instrumentos", "Abrir os instrumentos"),
        FactsImported { File: "OPENING_BALANCES" } => new("/beneficiarios", "Abrir os beneficiários"),
        FactsImported => new("/producao", "Abrir a produção"),
        SettlementApproved approved => new($"/apuracao/{approved.Quadrimester}/aprovacao", $"Abrir a aprovação do {Shown.Quadrimester(approved.Quadrimester)}"),
        OwnSettlementApproved approved => new($"/apuracao/{approved.Quadrimester}/{audience}", $"Abrir a apuração do {Shown.Quadrimester(approved.Quadrimester)}"),
        ParcelReleased released => new($"/pagamentos/{released.Parcel.ToParcelText()}", $"Abrir a parcela de {Shown.Month(released.Parcel)}"),
        InstrumentsMissing => new("/instrumentos?situacao=sem-instrumento", "Ver quem não tem instrumento"),
        WithheldReleased => new("/pagamentos/ordens", "Abrir as ordens de pagamento"),
        OwnInstrumentMissing => new($"/municipio/{audience}?parte=termo", "Abrir o termo"),
        OwnParcelReleased or OwnWithheldReleased => new($"/beneficiarios/{audience}/conta", "Abrir a conta"),
        AdhesionSubmitted submitted => new($"/adesoes/{submitted.Adhesion}", "Abrir o pedido"),
        AdhesionAnswered answered => new($"/adesoes/{answered.Adhesion}", "Abrir o pedido"),
        ContestOpened opened => new($"/contestacoes/{opened.Contest}", "Abrir a contestação"),
        ContestAnswered answered => new($"/contestacoes/{answered.Contest}", "Abrir a contestação"),
        ImplantSent sent => new($"/implantes/{sent.Case}", "Abrir o caso"),
        ImplantDecided decided => new($"/implantes/{decided.Case}", "Abrir o caso"),
        ImplantWithdrawn withdrawn => new($"/implantes/{withdrawn.Case}", "Abrir o caso"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };
}
