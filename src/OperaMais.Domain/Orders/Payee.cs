namespace OperaMais.Domain.Orders;

/// <summary>What an order says of whoever is paid.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instrument">The instrument, by kind and number.</param>
/// <param name="Appropriation">The appropriation; empty when none was chosen.</param>
public readonly record struct Payee(string Name, string Instrument, string Appropriation);
