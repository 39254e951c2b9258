using System.Text.RegularExpressions;

namespace OperaMais.Domain.Tests.Messages;

/// <summary>A call as it stands in the source.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Arguments">The text of each argument.</param>
internal sealed partial record SourceCall(string Method, List<string> Arguments)
{
    /// <summary>The string literals of an argument: several where a condition chooses among them.</summary>
    internal static List<string> LiteralsOf(string argument) => [.. Literal().Matches(argument).Select(match => match.Groups["text"].Value)];

    /// <summary>Every call of some methods.</summary>
    internal static IEnumerable<SourceCall> In(string source, params string[] methods)
    {
        foreach (Match match in Regex.Matches(source, $@"(?<![\w.])(?:\w+(?:\.\w+)*\.)?(?<method>{string.Join('|', methods)})\(", RegexOptions.None, TimeSpan.FromSeconds(5)))
            yield return new(match.Groups["method"].Value, Split(source, match.Index + match.Length));
    }

    /// <summary>The elements of a collection expression such as <c>[a, b]</c>.</summary>
    internal static List<string> ElementsOf(string argument) => argument == "[]" ? [] : Split(argument, 1);

    private static List<string> Split(string source, int start)
    {
        var (parts, depth, isText, partStart) = (new List<string>(), 0, false, start);
        for (var index = start; ; index++)
        {
            var character = source[index];
            if (character == '"' && source[index - 1] != '\\')
                isText = !isText;
            if (isText)
                continue;
            if (character is '(' or '[' or '{')
                depth++;
            else if (character is ')' or ']' or '}' && depth-- == 0 || character == ',' && depth == 0)
            {
                if (source[partStart..index].Trim() is { Length: > 0 } part)
                    parts.Add(part);
                partStart = index + 1;
                if (character != ',')
                    return parts;
            }
        }
    }

    [GeneratedRegex("(?<!\\$)\"(?<text>[^\"]*)\"", RegexOptions.None, 5_000)]
    private static partial Regex Literal();
}
