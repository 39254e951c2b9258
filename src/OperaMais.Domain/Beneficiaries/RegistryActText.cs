using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>Says in words what acts do.</summary>
public static class RegistryActText
{
    /// <summary>What an act does and from when on, as part of a sentence.</summary>
    public static string ToText(this RegistryAct act) => act switch
    {
        RegistryAct.Admission admission => DomainMessages.All.Text("act.Admission", admission.First),
        RegistryAct.Takeover takeover => DomainMessages.All.Text("act.Takeover", takeover.Municipality, takeover.First),
        RegistryAct.Withdrawal => DomainMessages.All.Text("act.Withdrawal", act.Date),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
