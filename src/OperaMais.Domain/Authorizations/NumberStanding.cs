using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>How the number of an AIH of production stands to the ranges kept here.</summary>
public enum NumberStanding
{
    /// <summary>No range of its state, year and kind is kept here: nothing can be said of it.</summary>
    NoSeries,

    /// <summary>It is in no municipality's range, though ranges of its series are kept here.</summary>
    Unallocated,

    /// <summary>It is in the range of another municipality than that of the surgery.</summary>
    OtherMunicipality,

    /// <summary>It is in the municipality's range and was not issued here.</summary>
    NotIssued,

    /// <summary>It was issued here and cancelled.</summary>
    Cancelled,

    /// <summary>It was issued here.</summary>
    Issued,
}

/// <summary>How standings are called.</summary>
public static class NumberStandingText
{
    /// <summary>The standing in Portuguese.</summary>
    public static string ToText(this NumberStanding standing) => DomainMessages.All.Text($"standing.{standing}");
}
