using System.Text;
using OperaMais.Datasus.Dbf;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class SyntheticFileTests
{
    private static readonly RdRow Rd = new("3123101234560", "2023", "09", "2126796", "310620", "317010", "01", "0409010170", "12.30", "4.00", "5");
    private static readonly SpRow Sp = new("3123101234560", "2023", "09", "2126796", "310620", "0415010012", "0409010170");

    [Fact]
    public void An_RD_file_holds_what_was_given()
    {
        using var file = new MemoryStream();
        RdFile.WriteDbf(file, 2, [Rd with { Aih = "3123101234571" }, Rd]);
        var last = Rows(file)[1];
        Assert.Equal(
            ("3123101234560", "2023", "09", "2126796", "310620", "317010", "01", "0409010170", "     12.30", "      4.00", "5"),
            (last["N_AIH"], last["ANO_CMPT"], last["MES_CMPT"], last["CNES"], last["MUNIC_MOV"], last["MUNIC_RES"], last["CAR_INT"], last["PROC_REA"], last["VAL_SH_FED"], last["VAL_SP_FED"], last["IDENT"]));
    }

    [Fact]
    public void An_RD_file_of_2008_has_no_federal_complements()
    {
        using var file = new MemoryStream();
        RdFile.WriteDbf(file, 1, [Rd], DbfLayout.Rd2008);
        var row = Assert.Single(Rows(file));
        Assert.Equal("3123101234560", row["N_AIH"]);
        Assert.False(row.ContainsKey("VAL_SH_FED") || row.ContainsKey("VAL_SP_FED"));
    }

    [Fact]
    public void An_SP_file_holds_what_was_given()
    {
        using var file = new MemoryStream();
        SpFile.WriteDbf(file, 2, [Sp, Sp with { AtoProf = "", UniqueAih = "0" }]);
        var rows = Rows(file);
        Assert.Equal(
            ("3123101234560", "2023", "09", "2126796", "310620", "0415010012", "0409010170", "1"),
            (rows[0]["SP_NAIH"], rows[0]["SP_AA"], rows[0]["SP_MM"], rows[0]["SP_CNES"], rows[0]["SP_M_HOSP"], rows[0]["SP_PROCREA"], rows[0]["SP_ATOPROF"], rows[0]["SP_U_AIH"]));
        Assert.Equal((new string(' ', 10), "0"), (rows[1]["SP_ATOPROF"], rows[1]["SP_U_AIH"]));
    }

    [Fact]
    public void A_compressed_file_holds_the_same_rows_and_compresses_like_a_real_one()
    {
        using var plain = new MemoryStream();
        RdFile.WriteDbf(plain, 3_000, SeededRows(3_000));
        using var compressed = new MemoryStream();
        RdFile.WriteDbc(compressed, 3_000, SeededRows(3_000));
        Assert.InRange((double)plain.Length / compressed.Length, 6, 11);
        Assert.Equal(plain.ToArray(), Files.ReadDbc(compressed.ToArray()));
    }

    [Fact]
    public void A_compressed_SP_file_holds_the_same_rows()
    {
        var acts = Enumerable.Range(0, 3_000).Select(act => Sp with { Aih = $"31231{act / 9:00000000}", UniqueAih = act % 9 == 0 ? "1" : "0" });
        using var plain = new MemoryStream();
        SpFile.WriteDbf(plain, 3_000, acts);
        using var compressed = new MemoryStream();
        SpFile.WriteDbc(compressed, 3_000, acts);
        Assert.Equal(plain.ToArray(), Files.ReadDbc(compressed.ToArray()));
    }

    private static IEnumerable<RdRow> SeededRows(int count)
    {
        var random = new Random(2023);
        for (var row = 0; row < count; row++)
        {
            yield return Rd with
            {
                Aih = $"31231{random.Next(100_000_000):00000000}",
                MunicRes = $"31{random.Next(853):000}0",
                Cnes = $"21{row / 20:00000}",
                ProcRea = $"04{random.Next(15):00}01{random.Next(30):0000}",
            };
        }
    }

    private static List<Dictionary<string, string>> Rows(MemoryStream file)
    {
        file.Position = 0;
        using var reader = new DbfReader(file, Files.Name);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.Fields.ToDictionary(field => field.Name, field => Encoding.ASCII.GetString(reader[field])));
        return rows;
    }
}
