using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Comparison;

/// <summary>Why two versions of a settlement differ: the kind of input that changed, in the order in which effects are told apart.</summary>
public enum ChangeCause
{
    /// <summary>The rules: values, beneficiaries, targets of the annexes.</summary>
    Rules,

    /// <summary>Acts on who is a beneficiary.</summary>
    Registry,

    /// <summary>Production of the baseline.</summary>
    Baseline,

    /// <summary>Production of the quadrimester and its registrations in SUSfácilMG.</summary>
    Production,

    /// <summary>The PPI.</summary>
    Pacts,

    /// <summary>Decisions of the Grupo Condutor.</summary>
    Decisions,
}

/// <summary>How causes are called.</summary>
public static class ChangeCauseText
{
    /// <summary>The cause in Portuguese.</summary>
    public static string ToText(this ChangeCause cause) => DomainMessages.All.Text($"cause.{cause}");
}
