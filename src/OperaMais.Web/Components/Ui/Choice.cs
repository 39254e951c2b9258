namespace OperaMais.Web.Components.Ui;

/// <summary>One of several ways to see a page.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsCurrent">Whether it is the one seen.</param>
/// <param name="Count">How many rows it would show.</param>
public sealed record Choice(string Text, string Address, bool IsCurrent, int? Count = null);
