using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Production;

/// <summary>What became of an AIH: it counts, or the one reason why not. Reasons are tested in this order.</summary>
/// <remarks>Annex VI; Art. 2 § 1 (no beneficiary); Art. 6 § 1 (not regulated).</remarks>
public enum Fate
{
    /// <summary>It counts.</summary>
    Counted = 0,

    /// <summary>Its admission was not elective (CAR_INT other than 01).</summary>
    NotElective = 1,

    /// <summary>It repeats another AIH: U_AIH is not 1, or the number already counted elsewhere in the programme.</summary>
    RepeatedAih = 2,

    /// <summary>Its principal procedure is not in Annex I.</summary>
    NotInCatalogue = 3,

    /// <summary>Multiple or sequential surgeries whose first act is not known (yet).</summary>
    FirstActUnknown = 4,

    /// <summary>Multiple or sequential surgeries whose first act is not in Annex I, or is itself one of those two codes.</summary>
    FirstActNotInCatalogue = 5,

    /// <summary>It counts for the indicator, but neither its provider nor its municipality is a beneficiary.</summary>
    NoBeneficiary = 6,

    /// <summary>It counts for the indicator, but was not registered in SUSfácilMG as its beneficiary had to.</summary>
    NotRegulated = 7,
}

/// <summary>How fates are called.</summary>
public static class FateText
{
    /// <summary>The fate in Portuguese.</summary>
    public static string ToText(this Fate fate) => DomainMessages.All.Text($"fate.{fate}");
}
