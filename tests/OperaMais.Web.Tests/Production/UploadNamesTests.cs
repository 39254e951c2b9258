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
        Assert.Equal((120, ".csv"), (name.Length, Path.GetExtension(name)));
    }
}
