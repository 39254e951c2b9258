using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Codes;

public sealed class VerificationCodeTests
{
    private const string Highest = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";

    [Fact]
    public void What_was_written_is_read_however_it_is_typed() => Properties.Hold(
        Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), 16),
        bytes =>
        {
            var code = VerificationCode.Of(bytes);
            foreach (var text in (string[])[$"{code}", code.ToText(), $"{code}".ToLowerInvariant(), $" {code.ToText().Replace('0', 'o').Replace('1', 'l')} "])
            {
                Assert.True(VerificationCode.TryRead(text, out var read));
                Assert.Equal(code, read);
            }
        });

    [Fact]
    public void A_changed_digit_is_another_code_or_none() => Properties.Hold(
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), 16) from place in Gen.Choose(0, 25) from digit in Gen.Elements("0123456789ABCDEFGHJKMNPQRSTVWXYZ".ToCharArray()) select (bytes, place, digit),
        change =>
        {
            var code = VerificationCode.Of(change.bytes);
            var digits = $"{code}".ToCharArray();
            var isSame = digits[change.place] == change.digit;
            digits[change.place] = change.digit;
            Assert.Equal(isSame, VerificationCode.TryRead(new(digits), out var read) && read == code);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000000")]
    [InlineData("0000000000000000000000000")]
    [InlineData("80000000000000000000000000")]
    [InlineData("U0000000000000000000000000")]
    [InlineData("0000000000000000000000000é")]
    public void What_is_no_code_is_not_read(string? text) => Assert.False(VerificationCode.TryRead(text, out _));

    [Fact]
    public void The_highest_code_has_all_its_bits()
    {
        var code = VerificationCode.Of([.. Enumerable.Repeat(byte.MaxValue, 16)]);

        Assert.Equal(Highest, $"{code}");
        Assert.Equal("7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ", code.ToText());
    }

    [Fact]
    public void No_two_are_the_same() => Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => VerificationCode.Create()).Distinct().Count());
}
