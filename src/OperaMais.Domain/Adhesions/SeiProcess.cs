using System.Text.RegularExpressions;

namespace OperaMais.Domain.Adhesions;

/// <summary>The number of a process in SEI/MG, by which Art. 2 § 2 wants adhesions petitioned.</summary>
public static partial class SeiProcess
{
    /// <summary>Whether a text has the shape of one: <c>1320.01.0123456/2023-45</c>.</summary>
    public static bool IsOne(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"^[0-9]{4}\.[0-9]{2}\.[0-9]{7}/[0-9]{4}-[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}
