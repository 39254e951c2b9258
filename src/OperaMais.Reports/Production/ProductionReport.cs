using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Production;

/// <summary>What an import brought, what of it was left out and what of it counts.</summary>
/// <param name="Import">Its identity, a version 7 UUID.</param>
/// <param name="At">When it was done (UTC).</param>
/// <param name="Author">Who did it.</param>
/// <param name="ExtractedOn">When the data left SIHD, where said.</param>
/// <param name="Files">The files read.</param>
/// <param name="Slices">The competences it brought.</param>
/// <param name="LeftOut">Why rows were left out.</param>
/// <param name="Funnel">What became of the AIHs of those competences that are in use, by reason; those that count last. Empty where there are none.</param>
/// <param name="Counted">What those that count are worth; nothing where the import brought no competence that is in use.</param>
/// <remarks>Annex VI.</remarks>
public sealed record ProductionReport(
    Guid Import,
    DateTime At,
    string Author,
    DateOnly? ExtractedOn,
    ImmutableArray<ReadFile> Files,
    ImmutableArray<BroughtSlice> Slices,
    ImmutableArray<LeftOutRows> LeftOut,
    ImmutableArray<FunnelStep> Funnel,
    CountedAihs? Counted)
    : ReportData("production", Import.ToString(), "Relatório de produção da importação", Programme)
{
    /// <summary>State financing of what counts, whoever is paid.</summary>
    public override Money? Total => Counted?.Financing;
}

/// <summary>A file read.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Kind">What it holds, in words.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows, those left out included.</param>
/// <param name="RowsLeftOut">How many were left out.</param>
public sealed record ReadFile(string Name, string Kind, string Sha256, long Rows, long RowsLeftOut);

/// <summary>A competence that the import brought.</summary>
/// <param name="State">State of the municipalities of surgery, by IBGE code.</param>
/// <param name="Competence">Competence of processing.</param>
/// <param name="Version">The version it made.</param>
/// <param name="Source">Where it comes from, in words.</param>
/// <param name="Rows">Its rows, those that can never count included.</param>
/// <param name="IsCurrent">Whether it is still the version in use.</param>
public sealed record BroughtSlice(int State, Competence Competence, int Version, string Source, long Rows, bool IsCurrent);

/// <summary>Rows left out for one reason.</summary>
/// <param name="File">The file.</param>
/// <param name="Code">The reason's stable code.</param>
/// <param name="Message">The reason, in a sentence.</param>
/// <param name="Rows">How many.</param>
public sealed record LeftOutRows(string File, string Code, string Message, long Rows);

/// <summary>AIHs of one fate.</summary>
/// <param name="Fate">What became of them, in words.</param>
/// <param name="IsCounted">Whether they count.</param>
/// <param name="Quantity">How many.</param>
public sealed record FunnelStep(string Fate, bool IsCounted, long Quantity);

/// <summary>What the AIHs that count are worth.</summary>
/// <param name="Financing">State financing.</param>
/// <param name="BonusReference">Sum of the bonus references.</param>
/// <param name="Referenced">How many are of patients of other municipalities.</param>
public sealed record CountedAihs(Money Financing, Money BonusReference, long Referenced);
