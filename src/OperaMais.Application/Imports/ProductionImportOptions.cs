using System.Globalization;
using OperaMais.Domain;

namespace OperaMais.Application.Imports;

/// <summary>How an import of production is to be done.</summary>
public sealed record ProductionImportOptions
{
    /// <summary>Report everything, store nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Leave out the rows at fault instead of refusing the import; they are kept with their reasons.</summary>
    public bool SkipInvalid { get; init; }

    /// <summary>Let other content take the place of slices already held.</summary>
    public bool Replace { get; init; }

    /// <summary>When the data left SIHD, where known.</summary>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>Slices declared to hold nothing.</summary>
    public IReadOnlyList<EmptySlice> Empty { get; init; } = [];

    /// <summary>Who imports.</summary>
    public required string Author { get; init; }
}

/// <summary>A slice declared to hold nothing.</summary>
/// <param name="State">State of the municipalities of surgery, by IBGE code.</param>
/// <param name="Competence">Competence of processing.</param>
public sealed record EmptySlice(int State, Competence Competence)
{
    /// <summary>Reads a declaration such as <c>31:202306</c>.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The text is not one.</exception>
    public static EmptySlice Read(string text)
    {
        var parts = text.Split(':');
        return parts is [{ Length: 2 } state, var competence]
            && int.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is >= 11 and <= 53
            && Competence.TryRead(competence, out var month)
            ? new(code, month)
            : throw ApplicationMessages.All.Refuse("slice.name", text);
    }

    /// <summary>Such as <c>31:202306</c>.</summary>
    public override string ToString() => $"{State:D2}:{Competence}";
}

/// <summary>How far an import has come.</summary>
/// <param name="File">The file being read.</param>
/// <param name="BytesRead">Bytes read of it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">Rows read of it.</param>
public readonly record struct ImportProgress(string File, long BytesRead, long Bytes, long Rows);
