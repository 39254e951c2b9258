namespace OperaMais.Domain.Norms;

/// <summary>One figure of the norm.</summary>
/// <param name="Key">The name by which a rule asks for it, such as <c>indicator.percentOfPact</c>.</param>
/// <param name="Value">As the norm's table holds it.</param>
/// <param name="From">First day on which it applies.</param>
/// <param name="Until">Last day on which it applies.</param>
/// <param name="Article">Where the norm says so.</param>
public sealed record Parameter(string Key, string Value, DateOnly From, DateOnly Until, string Article);
