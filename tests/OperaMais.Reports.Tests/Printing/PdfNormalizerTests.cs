using System.Text;
using OperaMais.Reports.Printing;

namespace OperaMais.Reports.Tests.Printing;

public sealed class PdfNormalizerTests
{
    [Fact]
    public void Dates_become_blanks_of_the_same_length() =>
        Assert.Equal(
            "<</Title (a)\n" + new string(' ', 39) + "\n" + new string(' ', 34) + ">>",
            Normalized("<</Title (a)\n/CreationDate (D:20261126232807+00'00')\n/ModDate (D:20261126232807+00'00')>>"));

    [Fact]
    public void Numbers_of_heads_count_from_zero_and_keep_their_order_and_their_repetitions() =>
        Assert.Equal(
            "/Headers [(node00000002)] /Limits [(node00000000) (node00000002)] (node00000001) (node00000000)",
            Normalized("/Headers [(node00004711)] /Limits [(node00000881) (node00004711)] (node00000882) (node00000881)"));

    [Theory]
    [InlineData(@"(/ModDate \(D:20261126\) e \(node00000012\))")]
    [InlineData("(node12345678 fim) (node1234567) (node123456789) (node-1234567)")]
    [InlineData("cortado /ModDate (D:2026")]
    [InlineData("cortado (node00000012")]
    [InlineData("(node")]
    [InlineData("")]
    public void Whatever_else_looks_alike_is_left(string pdf) => Assert.Equal(pdf, Normalized(pdf));

    private static string Normalized(string pdf)
    {
        var bytes = Encoding.Latin1.GetBytes(pdf);
        PdfNormalizer.Normalize(bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
