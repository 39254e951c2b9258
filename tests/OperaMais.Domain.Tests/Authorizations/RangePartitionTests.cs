using FsCheck;
using FsCheck.Fluent;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Authorizations;

/// <summary>Ordinance SAS/MS 492/2008, Art. 2: every number of a range is given out once, or free.</summary>
public sealed class RangePartitionTests
{
    private const long First = 312_450_000_001;

    private static readonly NumberRange Parent = new(First, 100);

    private static readonly Gen<(int Count, int Reserve, int[] Pacts)> Allocations =
        from count in Gen.Choose(1, 100_000)
        from reserve in Gen.Choose(0, count)
        from pacts in Gen.ArrayOf(Gen.Choose(0, 5_000))
        where pacts.Any(pact => pact > 0)
        select (count, reserve, pacts);

    [Fact]
    public void An_allocation_partitions_its_range() => Properties.Hold(Allocations, given =>
    {
        var parent = new NumberRange(First, given.Count);
        var shares = RangeAllocation.Propose(given.Count, given.Reserve, Pacts(given.Pacts));
        Assert.Equal(given.Count - given.Reserve, shares.Sum(share => share.Quantity));
        var ranges = RangePartition.Cut([parent], shares.Select(share => share.Quantity)).SelectMany(range => range).ToList();
        AssertPartition(parent, ranges);
        Assert.Equal(given.Reserve, RangePartition.FreeOf(parent, ranges).Sum(range => range.Count));
    });

    [Fact]
    public void Every_share_is_its_proportion_rounded_down_or_up() => Properties.Hold(Allocations, given =>
    {
        var (total, sum) = (given.Count - given.Reserve, given.Pacts.Sum(pact => (long)pact));
        foreach (var share in RangeAllocation.Propose(given.Count, given.Reserve, Pacts(given.Pacts)))
        {
            var exact = total * share.Pacted;
            Assert.InRange(share.Quantity * sum, exact - sum + 1, exact + sum - 1);
        }
    });

    [Fact]
    public void Giving_out_giving_back_and_giving_out_again_keeps_the_partition() => Properties.Hold(
        from quantities in Gen.NonEmptyListOf(Gen.Choose(0, 10))
        from kept in Gen.ListOf(Gen.Choose(0, 10))
        where quantities.Sum() <= Parent.Count
        select (quantities, kept),
        given =>
        {
            var ranges = RangePartition.Cut([Parent], given.quantities).SelectMany(range => range)
                .Zip(given.kept.Concat(Enumerable.Repeat(10, given.quantities.Count)), (range, kept) => range.Take(Math.Min(kept, range.Count)))
                .ToList();
            AssertPartition(Parent, ranges);
            var free = RangePartition.FreeOf(Parent, ranges);
            var again = RangePartition.Cut(free, [free.Sum(range => range.Count) / 2, 0, free.Sum(range => range.Count) / 3]);
            Assert.Equal([free.Sum(range => range.Count) / 2, 0, free.Sum(range => range.Count) / 3], again.Select(cut => cut.Sum(range => range.Count)));
            AssertPartition(Parent, [.. ranges, .. again.SelectMany(cut => cut)]);
        });

    [Fact]
    public void What_is_cut_out_of_several_pieces_comes_in_several_pieces() => Assert.Equal(
        [[new(First, 3), new(First + 10, 2)], [], [new(First + 12, 1)]],
        RangePartition.Cut([new(First, 3), new(First + 10, 5)], [5, 0, 1]).Select(ranges => ranges.ToArray()));

    [Fact]
    public void More_than_is_free_cannot_be_cut() =>
        Assert.Throws<ArgumentException>(() => RangePartition.Cut([new(First, 3)], [2, 2]));

    [Theory]
    [InlineData(First - 1, 2, First + 50, 1)]
    [InlineData(First + 99, 2, First + 50, 1)]
    [InlineData(First, 10, First + 9, 1)]
    [InlineData(First, 10, First, 10)]
    public void What_is_given_out_twice_or_from_elsewhere_is_a_defect(long first, int count, long otherFirst, int otherCount) =>
        Assert.Throws<ArgumentException>(() => RangePartition.FreeOf(Parent, [new(first, count), new(otherFirst, otherCount)]));

    [Fact]
    public void The_remainders_go_where_they_are_largest_and_of_equal_ones_to_the_first() => Assert.Equal(
        [4, 3, 3, 0],
        RangeAllocation.Propose(10, 0, [(new(310100), 1), (new(310200), 1), (new(310300), 1), (new(310400), 0), (new(310500), 0)])
            .Select(share => share.Quantity).Append(0));

    [Theory]
    [InlineData(100, -1, "allocation.negativeReserve")]
    [InlineData(100, 101, "allocation.reserveTooLarge")]
    public void A_reserve_is_neither_negative_nor_more_than_is_free(int free, int reserve, string code)
    {
        Assert.Equal(code, Assert.Throws<RefusedException>(() => RangeAllocation.Propose(free, reserve, Pacts([1]))).Code);
        Assert.Equal(code, Assert.Throws<RefusedException>(() => RangeAllocation.Require(free, reserve, [1])).Code);
    }

    [Fact]
    public void Without_pacts_nothing_is_proposed() =>
        Assert.Equal("allocation.noPacts", Assert.Throws<RefusedException>(() => RangeAllocation.Propose(10, 0, Pacts([0, 0]))).Code);

    [Theory]
    [InlineData("allocation.negative", "uma quantidade negativa", 5, -1)]
    [InlineData("allocation.nothing", "ao menos um", 0, 0)]
    [InlineData("allocation.tooMany", "pede 91 números e só há 90 livres além da reserva de 10", 90, 1)]
    [InlineData("allocation.tooMany", "pede 4294967294 números", int.MaxValue, int.MaxValue)]
    public void Quantities_that_cannot_be_given_out_are_refused(string code, string words, int one, int other)
    {
        var refusal = Assert.Throws<RefusedException>(() => RangeAllocation.Require(100, 10, [one, other]));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_free_but_the_reserve_can_be_given_out() => RangeAllocation.Require(100, 10, [90, 0]);

    private static IEnumerable<(MunicipalityCode, long)> Pacts(IEnumerable<int> pacts) =>
        pacts.Select((pact, index) => (new MunicipalityCode(310_000 + index), (long)pact));

    private static void AssertPartition(NumberRange parent, IReadOnlyCollection<NumberRange> given)
    {
        var all = given.Where(range => !range.IsEmpty).Concat(RangePartition.FreeOf(parent, given)).OrderBy(range => range.First).ToList();
        var next = parent.First;
        foreach (var range in all)
        {
            Assert.Equal(next, range.First);
            next = range.End;
        }
        Assert.Equal(parent.End, next);
    }
}
