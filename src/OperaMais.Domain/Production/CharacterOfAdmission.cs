namespace OperaMais.Domain.Production;

/// <summary>The character of an admission (CAR_INT), 01 to 06.</summary>
public enum CharacterOfAdmission
{
    /// <summary>01: planned beforehand. The only one this policy pays.</summary>
    Elective = 1,

    /// <summary>02.</summary>
    Urgent = 2,

    /// <summary>03: accident at the workplace or in the service of the company.</summary>
    WorkAccident = 3,

    /// <summary>04: accident on the way to work.</summary>
    CommutingAccident = 4,

    /// <summary>05: other traffic accidents.</summary>
    TrafficAccident = 5,

    /// <summary>06: other injuries and poisonings.</summary>
    OtherInjury = 6,
}
