using System.Runtime.InteropServices;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>How the numbers of some AIHs of a file stand to the ranges kept here.</summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 1 and 2. Wrong check digits are found when a row is read.</remarks>
internal sealed class JudgedNumbers
{
    private readonly Dictionary<(NumberStanding Standing, bool IsElective), long> counts = [];

    /// <summary>How many stand how; none where no series is kept here.</summary>
    internal IReadOnlyDictionary<(NumberStanding Standing, bool IsElective), long> Counts => counts;

    /// <summary>Those that were issued here.</summary>
    internal List<long> Issued { get; } = [];

    /// <summary>Rows that are worth a look, with the code of the reason.</summary>
    internal List<(long Row, string Code)> Notes { get; } = [];

    /// <summary>Judges the number of a well-formed row.</summary>
    /// <param name="register">The ranges.</param>
    /// <param name="aih">The AIH.</param>
    /// <param name="isOfCatalogue">Whether its procedure is in a catalogue.</param>
    /// <param name="row">Its place in the file.</param>
    internal void Judge(NumberRegister register, in Hospitalization aih, bool isOfCatalogue, long row)
    {
        if (register.IsEmpty)
            return;
        var standing = register.Judge(aih.Number, aih.Profile.PlaceOfSurgery);
        CollectionsMarshal.GetValueRefOrAddDefault(counts, (standing, NumberRegister.IsElective(aih.Number)), out _)++;
        // Used it is wherever the surgery was done.
        if (register.IsIssued(aih.Number))
            Issued.Add(aih.Number.Value);
        if (CodeOf(standing) is { } code)
            Notes.Add((row, code));
        if (isOfCatalogue && aih.Profile.Character == CharacterOfAdmission.Elective && register.IsOfWrongSeries(aih.Number))
            Notes.Add((row, "authorization.wrongSeries"));
    }

    private static string? CodeOf(NumberStanding standing) => standing switch
    {
        NumberStanding.Unallocated => "authorization.unallocated",
        NumberStanding.OtherMunicipality => "authorization.otherMunicipality",
        NumberStanding.NotIssued => "authorization.notIssued",
        NumberStanding.Cancelled => "authorization.cancelled",
        _ => null,
    };
}
