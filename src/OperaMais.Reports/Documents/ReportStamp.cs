namespace OperaMais.Reports.Documents;

/// <summary>What makes a printed report an issued one.</summary>
/// <param name="Code">Its random verification code, as people read it.</param>
/// <param name="IssuedAt">When it was issued (UTC).</param>
/// <param name="DataHash">The <see cref="ReportHash"/> of its data.</param>
/// <param name="Address">Where anybody may verify it; goes into the QR code. Nothing where it is not known: the code itself does then.</param>
public sealed record ReportStamp(string Code, DateTime IssuedAt, string DataHash, string? Address);
