using OperaMais.Domain;

namespace OperaMais.Data.Reports;

/// <summary>A report that was issued, and the paper itself: years later it is the same to the byte. Only ever added.</summary>
public sealed class StoredReport
{
    /// <summary>Its verification code, 26 characters.</summary>
    public required string Code { get; init; }

    /// <summary>What sort of report it is, such as <c>payment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, by natural keys, such as <c>2023-3/310620</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>For whom it is, in words.</summary>
    public required string Recipient { get; init; }

    /// <summary>The amount it is about, if it is about one.</summary>
    public Money? Total { get; init; }

    /// <summary>The quadrimester whose settlement it rests on, if it rests on one.</summary>
    public Quadrimester? Quadrimester { get; init; }

    /// <summary>The version of that settlement.</summary>
    public int? SettlementVersion { get; init; }

    /// <summary>SHA-256 of the data it shows, in hexadecimal digits.</summary>
    public required string DataSha256 { get; init; }

    /// <summary>When it was issued (UTC).</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Author { get; init; }

    /// <summary>The PDF.</summary>
    public required byte[] Pdf { get; init; }
}
