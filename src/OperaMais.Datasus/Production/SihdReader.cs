using OperaMais.Datasus.Csv;
using OperaMais.Domain.Production;

namespace OperaMais.Datasus.Production;

/// <summary>Reads the SIHD extract, one row per AIH.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class SihdReader(Stream stream, string fileName) : CsvRowReader<Hospitalization>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } =
    [
        "N_AIH", "ANO_CMPT", "MES_CMPT", "CNES", "MUNIC_MOV", "MUNIC_RES", "CAR_INT", "U_AIH", "PROC_REA", "PRIMEIRO_ATO",
        "VAL_SH_FED", "VAL_SP_FED",
    ];

    private protected override Hospitalization Parse() => Parser.Parse(new HospitalizationFields
    {
        Number = Table[0],
        Year = Table[1],
        Month = Table[2],
        Establishment = Table[3],
        PlaceOfSurgery = Table[4],
        Residence = Table[5],
        Character = Table[6],
        IsSingle = Table[7],
        Procedure = Table[8],
        FirstAct = Table[9],
        FederalSh = Table[10],
        FederalSp = Table[11],
    });
}
