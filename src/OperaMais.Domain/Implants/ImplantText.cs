using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>What is written in a case: of a limited length, without characters that cannot be printed.</summary>
public static class ImplantText
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Reads what was typed where something has to be written.</summary>
    /// <exception cref="RefusedException">Nothing was written, or too much.</exception>
    public static string Require(string? typed)
    {
        // Browsers count a new line as one character and send two.
        var lines = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var text = string.Concat(lines.Where(character => character == '\n' || !char.IsControl(character))).Trim();
        if (text.Length == 0)
            throw DomainMessages.All.Refuse("implant.textMissing");
        return text.Length > MaxLength ? throw DomainMessages.All.Refuse("implant.textTooLong", text.Length, MaxLength) : text;
    }
}
