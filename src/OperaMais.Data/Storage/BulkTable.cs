using OperaMais.Data.Production;

namespace OperaMais.Data.Storage;

/// <summary>The type of a column written in bulk.</summary>
public enum BulkType
{
    /// <summary>16 bits.</summary>
    Bits16,

    /// <summary>32 bits.</summary>
    Bits32,

    /// <summary>64 bits.</summary>
    Bits64,

    /// <summary>True (1) or false (0).</summary>
    Truth,
}

/// <summary>A column written in bulk.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value a row has in it; nothing for NULL.</param>
public sealed record BulkColumn<T>(string Name, BulkType Type, Func<T, long?> Value);

/// <summary>A table that receives many rows at once, all of its columns being numbers.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Columns">Its columns.</param>
public sealed record BulkTable<T>(string Name, IReadOnlyList<BulkColumn<T>> Columns);

/// <summary>The tables that receive many rows at once.</summary>
public static class BulkTables
{
    /// <summary>AIHs of slices.</summary>
    public static BulkTable<StoredHospitalization> Hospitalizations { get; } = new("hospitalizations",
    [
        new("competence", BulkType.Bits32, aih => aih.Competence.Value),
        new("slice_id", BulkType.Bits32, aih => aih.SliceId),
        new("file_id", BulkType.Bits32, aih => aih.FileId),
        new("row", BulkType.Bits64, aih => aih.Row),
        new("number", BulkType.Bits64, aih => aih.Number.Value),
        new("establishment", BulkType.Bits32, aih => aih.Establishment.Value),
        new("place_of_surgery", BulkType.Bits32, aih => aih.PlaceOfSurgery.Value),
        new("residence", BulkType.Bits32, aih => aih.Residence.Value),
        new("character", BulkType.Bits16, aih => (long)aih.Character),
        new("is_single", BulkType.Truth, aih => aih.IsSingle ? 1 : 0),
        new("procedure", BulkType.Bits64, aih => aih.Procedure.Value),
        new("first_act", BulkType.Bits64, aih => aih.FirstAct?.Value),
        new("federal_sh", BulkType.Bits64, aih => aih.FederalSh.Centavos),
        new("federal_sp", BulkType.Bits64, aih => aih.FederalSp.Centavos),
    ]);

    /// <summary>SUSfácilMG registrations.</summary>
    public static BulkTable<StoredRegistration> Registrations { get; } = new("registrations",
    [
        new("quadrimester", BulkType.Bits32, registration => registration.Quadrimester.Year * 10 + registration.Quadrimester.Number),
        new("number", BulkType.Bits64, registration => registration.Number.Value),
        new("file_id", BulkType.Bits32, registration => registration.FileId),
    ]);
}
