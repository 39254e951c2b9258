using OperaMais.Data.Jobs;

namespace OperaMais.Web.Jobs;

/// <summary>What jobs there are.</summary>
internal static class JobKinds
{
    /// <summary>An import that stores nothing and reports everything.</summary>
    internal const string Check = "check";

    /// <summary>The import of what was checked.</summary>
    internal const string Import = StoredJob.ImportKind;

    /// <summary>A batch: the reports of payment of all beneficiaries of a quadrimester.</summary>
    internal const string Batch = "batch";
}
