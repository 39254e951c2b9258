using OperaMais.Datasus.Dbc;
using OperaMais.Datasus.Dbf;
using OperaMais.Samples;
using OperaMais.Testing;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class RealFileTests
{
    /// <remarks>All five agree to the last byte: where one of a pair ends in 0x1A so does the other, and both files of storm have none.</remarks>
    [DatasusTheory]
    [InlineData("sids")]
    [InlineData("storm")]
    [InlineData("COLEBR15")]
    [InlineData("DIFTBR20")]
    [InlineData("PAIRBR06")]
    public void A_real_dbc_gives_its_dbf_byte_for_byte(string name) => Assert.Equal(
        File.ReadAllBytes(DatasusFolder.File($"{name}.dbf")),
        Files.ReadDbc(File.OpenRead(DatasusFolder.File($"{name}.dbc"))));

    [DatasusTheory]
    [InlineData("COLEBR15.dbc", 81, 0)]
    [InlineData("EFufAAmm.dbc", 31, 0)]
    [InlineData("ERAP1202.dbc", 13, 1)]
    [InlineData("RDAC2301.dbc", 113, 4165)]
    [InlineData("RDAC2302.dbc", 113, 4834)]
    [InlineData("RDRR1412.dbc", 113, 1690)]
    [InlineData("RDSE1506.dbc", 113, 8088)]
    [InlineData("RDRR0801.dbf", 86, 1475)]
    [InlineData("SPRR1604.dbc", 36, 40394)]
    public void A_real_file_is_read_to_its_end(string name, int fields, int rows)
    {
        using var reader = Open(name);
        Assert.Equal(fields, reader.Fields.Count);
        while (reader.Read())
            Assert.Equal((byte)' ', reader.Record[0]);
        Assert.Equal((rows, rows), (reader.RecordNumber, reader.RecordCount));
    }

    [DatasusTheory]
    [InlineData("RDAC2301.dbc")]
    [InlineData("RDSE1506.dbc")]
    public void A_synthetic_RD_file_has_the_fields_of_a_real_one(string name) => Assert.Equal(DbfLayout.Rd, Open(name).Fields);

    [DatasusFact]
    public void A_synthetic_RD_file_of_2008_has_the_fields_of_a_real_one() => Assert.Equal(DbfLayout.Rd2008, Open("RDRR0801.dbf").Fields);

    [DatasusFact]
    public void A_synthetic_SP_file_has_the_fields_of_a_real_one() => Assert.Equal(DbfLayout.Sp, Open("SPRR1604.dbc").Fields);

    [DatasusTheory]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    [InlineData(6, true)]
    public void A_real_file_compressed_anew_comes_out_the_same(int dictionaryBits, bool codedLiterals)
    {
        var dbf = Files.ReadDbc(File.OpenRead(DatasusFolder.File("RDRR1412.dbc")));
        Assert.Equal(dbf, Files.ReadDbc(DbcWriteStream.Wrap(dbf, new ImplodeOptions(dictionaryBits, codedLiterals))));
    }

    private static DbfReader Open(string name)
    {
        Stream file = File.OpenRead(DatasusFolder.File(name));
        return new DbfReader(name.EndsWith(".dbc", StringComparison.Ordinal) ? new DbcStream(file, name) : file, name);
    }
}
