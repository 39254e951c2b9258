namespace OperaMais.Data.Implants;

/// <summary>Which table of IPSM a list is.</summary>
public enum ImplantListKind
{
    /// <summary>The indications of Art. 1 of Joint Resolution 152/2021.</summary>
    Indications,

    /// <summary>The documents that codes need.</summary>
    Requirements,
}

/// <summary>A table of IPSM as it was loaded; the last one of its kind holds. Only ever added.</summary>
public sealed class StoredImplantList
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which table.</summary>
    public required ImplantListKind Kind { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many rows it has.</summary>
    public required int Rows { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When it was loaded (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who loaded it.</summary>
    public required string Author { get; init; }
}
