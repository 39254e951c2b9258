namespace OperaMais.Domain.Authorizations;

/// <summary>What the fifth digit of an authorization number says it authorizes.</summary>
/// <remarks>
/// Ordinances SAS/MS 567/2005 (the fifth digit identifies), 492/2008, Art. 1 § 1, III (6), 735/2008, Art. 3 (1 and 2),
/// 942/2011, Art. 1 (5 and 6).
/// </remarks>
public enum AuthorizationKind
{
    /// <summary>1: hospital admission, general use.</summary>
    GeneralAih = 1,

    /// <summary>2: outpatient procedure of high complexity, general use.</summary>
    GeneralApac = 2,

    /// <summary>3: national regulation centre (CNRAC), written for both: the number alone does not tell which.</summary>
    Cnrac = 3,

    /// <summary>5: hospital admission for elective surgery.</summary>
    ElectiveAih = 5,

    /// <summary>6: outpatient procedure for elective surgery.</summary>
    ElectiveApac = 6,
}

/// <summary>How kinds of authorization are called.</summary>
public static class AuthorizationKindNames
{
    /// <summary>The kind's Portuguese name.</summary>
    public static string ToText(this AuthorizationKind kind) => Messages.DomainMessages.All.Text($"authorization.{kind}");
}
