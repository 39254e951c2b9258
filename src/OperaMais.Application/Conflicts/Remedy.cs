namespace OperaMais.Application.Conflicts;

/// <summary>Which choice lets an import through in spite of a conflict.</summary>
public enum Remedy
{
    /// <summary>It does not block the import.</summary>
    NotNeeded,

    /// <summary>Other content may take the place of what is held.</summary>
    Replace,

    /// <summary>The rows at fault may be left out.</summary>
    LeaveOut,

    /// <summary>None: the input has to be mended.</summary>
    None,
}

/// <summary>Tells what can be done about conflicts.</summary>
public static class Remedies
{
    /// <summary>The choice that lets an import through in spite of a conflict.</summary>
    public static Remedy Of(Conflict conflict) => conflict switch
    {
        { Blocking: false } => Remedy.NotNeeded,
        { Code: "slice.otherContent" or "firstAct.otherAct" or "key.otherValue" } => Remedy.Replace,
        // Their rows are well formed: leaving out what is at fault does not touch them.
        { Code: "slice.closed" or "slice.mixedSources" or "firstAct.twoActs" } => Remedy.None,
        // Only faults of single rows can be left out; a whole file cannot.
        _ => conflict.Occurrences.All(place => place.Row is not null) ? Remedy.LeaveOut : Remedy.None,
    };
}
