using System.Globalization;
using System.Resources;

namespace OperaMais.Domain.Messages;

/// <summary>The sentences an assembly says to its users, in Brazilian Portuguese, each found by its stable code.</summary>
/// <remarks>The texts live in one resource file per assembly, so that they can be read and reviewed together.</remarks>
/// <param name="resources">The assembly's <c>Messages.resx</c>.</param>
public sealed class MessageCatalogue(ResourceManager resources)
{
    /// <summary>The culture of everything a user reads.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The sentence of <paramref name="code"/>, with its places filled in the way Brazilians write numbers and dates.</summary>
    /// <param name="code">A stable code such as <c>aih.checkDigit</c>.</param>
    /// <param name="arguments">What fills <c>{0}</c>, <c>{1}</c>, ….</param>
    /// <returns>A full sentence.</returns>
    /// <exception cref="MissingManifestResourceException">No sentence has this code: a defect of the program.</exception>
    public string Text(string code, params ReadOnlySpan<object?> arguments)
    {
        var text = resources.GetString(code, CultureInfo.InvariantCulture)
            ?? throw new MissingManifestResourceException($"No message has the code '{code}'.");
        return arguments.IsEmpty ? text : string.Format(Culture, text, arguments);
    }

    /// <summary>The sentence of a code that may have none.</summary>
    public string? Find(string code) => resources.GetString(code, CultureInfo.InvariantCulture);

    /// <summary>A refusal that says the sentence of <paramref name="code"/>.</summary>
    /// <param name="code">A stable code.</param>
    /// <param name="arguments">What fills the sentence's places.</param>
    public RefusedException Refuse(string code, params ReadOnlySpan<object?> arguments) => new(code, Text(code, arguments));
}
