using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Notices;

/// <summary>A fact that concerns somebody. Its name is the code under which it is kept, and its sentence that of the code.</summary>
public abstract record NoticeFact
{
    /// <summary>What happened in a few words, as the subject of an e-mail has it.</summary>
    public string Title => Text("title");

    /// <summary>Whether whoever asked for it is told too, because it was done while they did something else.</summary>
    internal virtual bool IsToldToAuthor => false;

    /// <summary>What happened and what to do, in full sentences.</summary>
    /// <param name="author">Whoever did it; only who sees the whole programme is told.</param>
    public abstract string ToText(string author);

    private protected string Text(string part, params ReadOnlySpan<object?> arguments) =>
        ApplicationMessages.All.Text($"notice.{GetType().Name}.{part}", arguments);

    private protected static string Of(Quadrimester quadrimester) => ApplicationMessages.All.Text("notice.quadrimester", quadrimester.Number, quadrimester.Year);

    private protected static string Of(Competence month) =>
        $"{MessageCatalogue.Culture.DateTimeFormat.GetAbbreviatedMonthName(month.Month).TrimEnd('.')}/{month.Year}";
}

/// <summary>Production was imported.</summary>
/// <param name="Slices">Slices that are new or other than before.</param>
/// <param name="Rows">Rows of AIHs read.</param>
/// <param name="RowsLeftOut">Rows at fault that were left out.</param>
public sealed record ProductionImported(int Slices, long Rows, long RowsLeftOut) : NoticeFact
{
    internal override bool IsToldToAuthor => true;

    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", author, Slices, Rows, RowsLeftOut);
}

/// <summary>Facts of a small file, or typed, were stored.</summary>
/// <param name="File">What they are, as the kinds of small files are named, such as <c>PPI</c>.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Replaced">How many took another's place.</param>
/// <param name="RowsLeftOut">Rows at fault that were left out.</param>
public sealed record FactsImported(string File, long Added, long Replaced, long RowsLeftOut) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) =>
        Text("text", author, ApplicationMessages.All.Text($"notice.file.{File}"), Added, Replaced, RowsLeftOut);
}

/// <summary>A settlement was approved: for who sees the whole programme.</summary>
public sealed record SettlementApproved(Quadrimester Quadrimester, int Version) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", author, Version, Of(Quadrimester));
}

/// <summary>A settlement was approved: for a municipality, with its own figures.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Adjustment">Its adjustment.</param>
/// <param name="Bonus">Its bonus.</param>
public sealed record OwnSettlementApproved(Quadrimester Quadrimester, string Name, Money Adjustment, Money Bonus) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Name, Of(Quadrimester), Adjustment.ToText(), Bonus.ToText());
}

/// <summary>A parcel was released: for who sees the whole programme.</summary>
/// <param name="Parcel">Its month.</param>
/// <param name="Paid">How many beneficiaries are paid.</param>
/// <param name="Net">What they are paid.</param>
public sealed record ParcelReleased(Competence Parcel, int Paid, Money Net) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", author, Of(Parcel), Net.ToText(), Paid);
}

/// <summary>A parcel was released: for a municipality, with its own.</summary>
/// <param name="Parcel">Its month.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Credit">What was due to it.</param>
/// <param name="Debit">What was due by it.</param>
/// <param name="Discount">What of the credit pays debts.</param>
/// <param name="Net">What it is paid.</param>
public sealed record OwnParcelReleased(Competence Parcel, string Name, Money Credit, Money Debit, Money Discount, Money Net) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text(
        Net > Money.Zero ? "paid" : "unpaid", Name, Of(Parcel), Net.ToText(), Credit.ToText(), Discount.ToText(), Debit.ToText());
}

/// <summary>Nets of a parcel are withheld because instruments are missing: for who sees the whole programme.</summary>
/// <param name="Parcel">Its month.</param>
/// <param name="Beneficiaries">Whose, how many.</param>
/// <param name="Withheld">How much.</param>
/// <remarks>Art. 5 § 1.</remarks>
public sealed record InstrumentsMissing(Competence Parcel, int Beneficiaries, Money Withheld) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Beneficiaries, Of(Parcel), Withheld.ToText());
}

/// <summary>The net of a parcel is withheld because the instrument is missing: for the municipality.</summary>
/// <param name="Parcel">Its month.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Withheld">How much.</param>
/// <remarks>Art. 5 § 1.</remarks>
public sealed record OwnInstrumentMissing(Competence Parcel, string Name, Money Withheld) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Name, Of(Parcel), Withheld.ToText());
}

/// <summary>Nets that waited were released: for who sees the whole programme.</summary>
/// <param name="Beneficiaries">Whose, how many.</param>
/// <param name="Net">How much.</param>
public sealed record WithheldReleased(int Beneficiaries, Money Net) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", author, Net.ToText(), Beneficiaries);
}

/// <summary>Nets that waited were released: for a municipality.</summary>
/// <param name="Name">The municipality's name.</param>
/// <param name="Net">How much.</param>
public sealed record OwnWithheldReleased(string Name, Money Net) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Name, Net.ToText());
}

/// <summary>An adhesion was submitted: for who sees the whole programme.</summary>
/// <param name="Adhesion">Which.</param>
/// <param name="Name">Who wants to join.</param>
public sealed record AdhesionSubmitted(Guid Adhesion, string Name) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Name);
}

/// <summary>An adhesion was returned, approved or denied: for the municipality.</summary>
/// <param name="Adhesion">Which.</param>
/// <param name="Name">Who wants to join.</param>
/// <param name="State">What became of it.</param>
public sealed record AdhesionAnswered(Guid Adhesion, string Name, AdhesionState State) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text(State.ToString(), Name);
}

/// <summary>A municipality contests something of a settlement: for who sees the whole programme.</summary>
/// <param name="Contest">Which contest.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">The version of its settlement.</param>
/// <param name="IsReply">Whether it replied to an answer.</param>
public sealed record ContestOpened(Guid Contest, string Name, Quadrimester Quadrimester, int Version, bool IsReply = false) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text(IsReply ? "reply" : "text", Name, Version, Of(Quadrimester));
}

/// <summary>A contest was answered: for the municipality.</summary>
/// <param name="Contest">Which contest.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">The version of its settlement.</param>
/// <param name="IsFinal">Whether nothing can follow.</param>
public sealed record ContestAnswered(Guid Contest, string Name, Quadrimester Quadrimester, int Version, bool IsFinal = false) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text(IsFinal ? "final" : "text", Name, Version, Of(Quadrimester));
}
