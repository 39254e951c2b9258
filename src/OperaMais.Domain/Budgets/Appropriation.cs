namespace OperaMais.Domain.Budgets;

/// <summary>An appropriation of the State's budget, from which payments are made.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Code">As the budget writes it, such as <c>4291.10.302.157.4454.0001-334141-10.1</c>.</param>
/// <param name="Article">Where it is named.</param>
/// <remarks>Art. 4.</remarks>
public sealed record Appropriation(int Year, string Code, string Article);
