using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>A beneficiary of IPSM's health plan, not to be taken for a beneficiary of the resolution. Personal data.</summary>
/// <param name="Enrolment">The number in the plan: digits only.</param>
/// <param name="Name">The name.</param>
public sealed record PlanMember(string Enrolment, string Name)
{
    private const int ShortestEnrolment = 5;
    private const int LongestEnrolment = 14;
    private const int LongestName = 120;

    /// <summary>Reads what was typed. How IPSM's numbers are made is not in the text: only their shape is judged.</summary>
    /// <param name="enrolment">Digits, with points, hyphens and blanks between them or not.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="RefusedException">It is no number of a plan, or there is no name.</exception>
    public static PlanMember Read(string? enrolment, string? name)
    {
        var digits = string.Concat((enrolment ?? "").Where(character => character is not (' ' or '.' or '-' or '/')));
        if (digits.Length is < ShortestEnrolment or > LongestEnrolment || !digits.All(char.IsAsciiDigit))
            throw DomainMessages.All.Refuse("implant.enrolment", ShortestEnrolment, LongestEnrolment);
        var words = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > LongestName || words.Any(char.IsControl)
            ? throw DomainMessages.All.Refuse("implant.name", LongestName)
            : new(digits, words);
    }
}
