namespace OperaMais.Data.Users;

/// <summary>The types of the claims of users, besides roles.</summary>
public static class ClaimNames
{
    /// <summary>Binds a municipal manager to a municipality, by six-digit IBGE code.</summary>
    public const string Municipality = "municipality";

    /// <summary>Binds who speaks for an accredited provider to it, by seven-digit CNES code.</summary>
    public const string Provider = "provider";
}
