using System.Text.RegularExpressions;
using OperaMais.Domain.Codes;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Authorizations;

/// <summary>
/// Which errors of one digit the check digit does not see. A remainder of 10 is written as 0 (modulo 11, then 10), so an error that turns a
/// remainder of 0 into 10 or back passes. Every possible remainder, position and digit is counted, each by how many numbers have it.
/// </summary>
public sealed class SingleDigitErrorTests
{
    private const int Positions = 12;

    [Fact]
    public void They_are_counted_exhaustively_and_the_rate_is_in_the_documents()
    {
        // Errors in the first twelve digits: of 10^12 numbers, each with 12 positions and 9 other digits. Numbers are counted by the digit at
        // the position and the remainder of the others, of which nothing else matters.
        var (all, passing) = (new Int128(), new Int128());
        for (var position = 0; position < Positions; position++)
        {
            var weight = Weight(position);
            var others = RemaindersWithout(position);
            for (var rest = 0; rest < 11; rest++)
                for (var digit = 0; digit < 10; digit++)
                    for (var wrong = 0; wrong < 10; wrong++)
                        if (wrong != digit)
                        {
                            all += others[rest];
                            if ((rest + digit * weight) % 11 % 10 == (rest + wrong * weight) % 11 % 10)
                                passing += others[rest];
                        }
        }
        Assert.Equal(Int128.Parse("108000000000000"), all);
        // An error in the check digit itself never passes: there is exactly one right digit.
        var allThirteen = all + (Int128)9 * 1_000_000_000_000;
        Assert.Equal(Int128.Parse("117000000000000"), allThirteen);

        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authorizations.md"));
        foreach (var figure in new[] { passing.ToString(), PerMille(passing, all), PerMille(passing, allThirteen) })
            Assert.True(Regex.IsMatch(document, $@"(?<![\d.,]){Regex.Escape(figure)}(?![\d])", RegexOptions.None, TimeSpan.FromSeconds(5)), $"docs/authorizations.md does not say {figure}.");
    }

    [Fact]
    public void Counting_by_remainders_agrees_with_trying_every_number_of_a_small_share()
    {
        // 31.24.5.0000000 to 31.24.5.0009999, every position, every other digit, one by one.
        var (passing, expected) = (0L, 0L);
        for (var number = 312_450_000_000L; number < 312_450_010_000L; number++)
            for (var (position, power) = (0, 1L); position < Positions; position++, power *= 10)
            {
                var digit = number / power % 10;
                for (var wrong = 0; wrong < 10; wrong++)
                    if (wrong != digit)
                    {
                        if (AihNumber.CheckDigitOf(number + (wrong - digit) * power) == AihNumber.CheckDigitOf(number))
                            passing++;
                        // Such an error passes only between the remainders 0 and 10.
                        var (right, mistaken) = (number % 11, (number + (wrong - digit) * power) % 11);
                        if ((right, mistaken) is (0, 10) or (10, 0))
                            expected++;
                    }
            }
        Assert.True(passing > 0);
        Assert.Equal(expected, passing);
    }

    // 10 is -1 modulo 11.
    private static int Weight(int position) => position % 2 == 0 ? 1 : 10;

    /// <summary>How many ways there are to fill the other positions, by the remainder they give.</summary>
    private static Int128[] RemaindersWithout(int position)
    {
        var ways = new Int128[11];
        ways[0] = 1;
        foreach (var other in Enumerable.Range(0, Positions).Where(other => other != position))
        {
            var next = new Int128[11];
            for (var remainder = 0; remainder < 11; remainder++)
                for (var digit = 0; digit < 10; digit++)
                    next[(remainder + digit * Weight(other)) % 11] += ways[remainder];
            ways = next;
        }
        return ways;
    }

    // In thousandths of a percent, rounded.
    private static string PerMille(Int128 part, Int128 whole)
    {
        var thousandths = (part * 200_000 + whole) / (2 * whole);
        return $"{thousandths / 1000}.{thousandths % 1000:D3} %";
    }
}
