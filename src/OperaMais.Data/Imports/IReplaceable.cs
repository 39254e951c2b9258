namespace OperaMais.Data.Imports;

/// <summary>A fact that a later import may replace; the replaced one stays on record.</summary>
public interface IReplaceable
{
    /// <summary>Identity, a version 7 UUID.</summary>
    Guid Id { get; }

    /// <summary>The import that brought it.</summary>
    Guid ImportId { get; }

    /// <summary>The import that replaced it; nothing while it is in force.</summary>
    Guid? ReplacedBy { get; set; }
}
