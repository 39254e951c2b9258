using OperaMais.Datasus.Dbf;
using OperaMais.Domain.Production;

namespace OperaMais.Datasus.Production;

/// <summary>Reads an RD file, one row per AIH, by the names of its fields, of which eras have from 41 to 114.</summary>
/// <remarks>
/// RD has neither a single-AIH indicator, so that every row is taken as single and a number counts once, nor first acts, which
/// come with SP files. Federal complements exist since 2011; an older file has none.
/// </remarks>
public sealed class RdReader : DbfRowReader<Hospitalization>
{
    private readonly DbfField number;
    private readonly DbfField year;
    private readonly DbfField month;
    private readonly DbfField establishment;
    private readonly DbfField placeOfSurgery;
    private readonly DbfField residence;
    private readonly DbfField character;
    private readonly DbfField procedure;
    private readonly DbfField? federalSh;
    private readonly DbfField? federalSp;

    /// <summary>Reads RD rows from a table.</summary>
    /// <param name="table">The table, closed with this reader.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="Domain.Messages.RefusedException">A field is missing.</exception>
    public RdReader(DbfReader table, string fileName)
        : base(table, fileName)
    {
        number = Required("N_AIH");
        year = Required("ANO_CMPT");
        month = Required("MES_CMPT");
        establishment = Required("CNES");
        placeOfSurgery = Required("MUNIC_MOV");
        residence = Required("MUNIC_RES");
        character = Required("CAR_INT");
        procedure = Required("PROC_REA");
        federalSh = table.Find("VAL_SH_FED");
        federalSp = table.Find("VAL_SP_FED");
    }

    /// <summary>Whether a table's fields are those of an RD file.</summary>
    public static bool Recognises(DbfReader table) => table.Find("N_AIH") is not null && table.Find("PROC_REA") is not null;

    private protected override bool Matters() => true;

    private protected override Hospitalization Parse() => Parser.Parse(new HospitalizationFields
    {
        Number = Trimmed(number),
        Year = Trimmed(year),
        Month = Trimmed(month),
        Establishment = Trimmed(establishment),
        PlaceOfSurgery = Trimmed(placeOfSurgery),
        Residence = Trimmed(residence),
        Character = Trimmed(character),
        IsSingle = "1"u8,
        Procedure = Trimmed(procedure),
        FirstAct = [],
        FederalSh = federalSh is null ? [] : Trimmed(federalSh),
        FederalSp = federalSp is null ? [] : Trimmed(federalSp),
    });
}
