namespace OperaMais.Data.Notices;

/// <summary>A fact that concerns somebody, told in the transaction that made it. Only ever added.</summary>
public sealed class StoredNotice
{
    /// <summary>
    /// The audience of those who see the whole programme. Others are municipalities, by six-digit IBGE code, and accredited providers of implants, by
    /// seven-digit CNES.
    /// </summary>
    public const string Staff = "SES";

    /// <summary>The audience of the auditors of implants.</summary>
    public const string ImplantAuditors = "IPSM";

    /// <summary>Counts the notices: writers wait for each other, so that one that is seen later has a larger number.</summary>
    public long Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The user name of whoever did what is told.</summary>
    public required string Author { get; init; }

    /// <summary>Whom it concerns: <see cref="Staff"/>, <see cref="ImplantAuditors"/>, the managers of a municipality, or who speaks for a provider.</summary>
    public required string Audience { get; init; }

    /// <summary>What is told, a stable code.</summary>
    public required string Kind { get; init; }

    /// <summary>What fills the sentence, as JSON.</summary>
    public required string Arguments { get; init; }
}

/// <summary>How far somebody has read.</summary>
public sealed class NoticeReading
{
    /// <summary>Who.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The last notice there was when the list was opened.</summary>
    public long UpTo { get; set; }
}
