using OperaMais.Testing;
using OperaMais.Web.Uploads;

namespace OperaMais.Web.Tests.Production;

public sealed class UploadNamesTests
{
    [Theory]
    [InlineData("RDMG2309.dbc", "RDMG2309.dbc")]
    [InlineData("produção de setembro.csv", "produção de setembro.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("C:\\dados\\ppi.csv", "ppi.csv")]
    [InlineData("C:ppi.csv", "Cppi.csv")]
    [InlineData("..", "arquivo")]
    [InlineData("../", "arquivo")]
    [InlineData("...", "arquivo")]
    [InlineData("   ", "arquivo")]
    [InlineData("a\0b\n.csv", "ab.csv")]
    [InlineData("a.csv. .", "a.csv")]
    [InlineData("con.csv", "_con.csv")]
    [InlineData("NUL", "_NUL")]
    [InlineData("lpt9.tar.gz", "_lpt9.tar.gz")]
    [InlineData("console.csv", "console.csv")]
    public void A_name_is_made_safe(string given, string safe) => Assert.Equal(safe, new UploadNames().NameOf(given));

    [Fact]
    public void Names_that_differ_in_case_alone_are_told_apart()
    {
        var names = new UploadNames();
        Assert.Equal(["a.csv", "A (2).csv", "a (3).csv"], new[] { "a.csv", "A.csv", "x/a.csv" }.Select(names.NameOf));
    }

    [Fact]
    public void A_long_name_is_cut_before_its_extension()
    {
        var name = new UploadNames().NameOf(new string('a', 300) + ".csv");
        Assert.Equal((200, ".csv"), (name.Length, Path.GetExtension(name)));
    }

    [Theory]
    [InlineData("ção")]
    [InlineData("🏥")]
    public void File_systems_take_every_name_however_many_bytes_its_letters_have(string letters)
    {
        using var folder = new TemporaryFolder();
        var names = new UploadNames();
        var given = string.Concat(Enumerable.Repeat(letters, 100)) + ".csv";
        foreach (var name in new[] { given, given, $"a.{new string('b', 300)}" }.Select(names.NameOf))
            File.WriteAllText(folder.File(name), "");
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }
}
