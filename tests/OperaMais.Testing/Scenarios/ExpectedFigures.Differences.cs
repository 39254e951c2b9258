namespace OperaMais.Testing.Scenarios;

/// <content>Comparison.</content>
public sealed partial record ExpectedFigures
{
    /// <summary>Says in words, one difference a line, where other figures deviate from these; nothing when they agree.</summary>
    public IEnumerable<string> DifferencesFrom(ExpectedFigures actual) =>
    [
        .. Compare("settlements", Quadrimesters, actual.Quadrimesters, (quadrimester, expected, found) =>
            Compare(quadrimester, expected, found, Compare)),
        .. Compare("reasons", Reasons, actual.Reasons, (period, expected, found) => Compare(period, expected, found, Compare)),
        .. Compare("schedule", Schedule, actual.Schedule, (beneficiary, expected, found) => Compare(
            beneficiary,
            expected.ToDictionary(parcel => parcel.Month),
            found.ToDictionary(parcel => parcel.Month),
            Compare)),
        .. Compare("term values", TermValues, actual.TermValues, Compare),
    ];

    private static IEnumerable<string> Compare<T>(
        string name, Dictionary<string, T> expected, Dictionary<string, T> actual, Func<string, T, T, IEnumerable<string>> compare)
    {
        foreach (var key in expected.Keys.Union(actual.Keys, StringComparer.Ordinal))
        {
            if (!expected.TryGetValue(key, out var left))
                yield return $"{name} {key}: not expected";
            else if (!actual.TryGetValue(key, out var right))
                yield return $"{name} {key}: missing";
            else
                foreach (var difference in compare($"{name} {key}", left, right))
                    yield return difference;
        }
    }

    private static IEnumerable<string> Compare<T>(string name, T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? [] : [$"{name}: expected {expected}, found {actual}"];
}
