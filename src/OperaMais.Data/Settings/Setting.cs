namespace OperaMais.Data.Settings;

/// <summary>A fact about this database itself, such as that its data are fictitious.</summary>
public sealed class Setting
{
    /// <summary>The code by which the first administrator proves to run the site; there until it is used.</summary>
    public const string FirstAccess = "first-access";

    /// <summary>What it is about.</summary>
    public required string Key { get; init; }

    /// <summary>The fact.</summary>
    public required string Value { get; set; }
}
