using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Contests;

/// <summary>What is written in a contest: of a limited length, without characters that cannot be printed.</summary>
public static class ContestText
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Reads what was typed where something has to be written.</summary>
    /// <exception cref="RefusedException">Nothing was written, or too much.</exception>
    public static string Require(string? typed) => Read(typed) is { Length: > 0 } text
        ? text
        : throw DomainMessages.All.Refuse("contest.textMissing");

    /// <summary>Reads what was typed.</summary>
    /// <returns>Empty where nothing was.</returns>
    /// <exception cref="RefusedException">Too much was written.</exception>
    public static string Read(string? typed)
    {
        // Browsers count a new line as one character and send two.
        var lines = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var text = string.Concat(lines.Where(character => character == '\n' || !char.IsControl(character))).Trim();
        return text.Length > MaxLength ? throw DomainMessages.All.Refuse("contest.textTooLong", text.Length, MaxLength) : text;
    }
}
