using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Data.Production;

/// <summary>Production as the rules want it: grouped by profile, with the first acts of RD rows found among those of SP files.</summary>
/// <param name="context">The database.</param>
/// <param name="composites">The codes whose first act matters.</param>
/// <remarks>
/// Rows find their slice by its identity alone, although its competence is theirs too: PostgreSQL takes the two for independent and,
/// joined by both, expects hundreds of times fewer rows than there are.
/// </remarks>
public sealed class ProductionQueries(OperaMaisContext context, IReadOnlyCollection<ProcedureCode> composites)
{
    /// <summary>The slices in use.</summary>
    public IQueryable<Slice> CurrentSlices => context.Slices.Where(slice => slice.IsCurrent);

    /// <summary>The slices in use of some competences.</summary>
    public IQueryable<Slice> SlicesOf(IReadOnlyCollection<Competence> competences) =>
        CurrentSlices.Where(slice => competences.Contains(slice.Competence));

    /// <summary>The AIHs of some slices, grouped by profile, whatever their fate.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="registeredIn">The quadrimester whose registrations matter, if any.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<AihGroup>> GroupsAsync(
        IQueryable<Slice> slices, Quadrimester? registeredIn, CancellationToken cancellation)
    {
        var groups = new List<AihGroup>();
        await foreach (var group in Groups(slices, registeredIn).WithCancellation(cancellation))
            groups.Add(group);
        return groups;
    }

    /// <summary>The same, one by one as the database gives them.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="registeredIn">The quadrimester whose registrations matter, if any.</param>
    public IAsyncEnumerable<AihGroup> Groups(IQueryable<Slice> slices, Quadrimester? registeredIn) => RowsOf(slices, registeredIn)
        .GroupBy(row => new
        {
            row.Establishment,
            row.PlaceOfSurgery,
            IsReferenced = row.Residence != row.PlaceOfSurgery,
            row.Character,
            row.IsSingle,
            row.Procedure,
            row.FirstAct,
            row.FederalSh,
            row.FederalSp,
            row.IsRegistered,
        })
        .Select(group => new AihGroup(
            new AihProfile(
                group.Key.Establishment,
                group.Key.PlaceOfSurgery,
                group.Key.IsReferenced,
                group.Key.Character,
                group.Key.IsSingle,
                group.Key.Procedure,
                group.Key.FirstAct,
                group.Key.FederalSh,
                group.Key.FederalSp),
            group.Key.IsRegistered,
            group.LongCount()))
        .AsAsyncEnumerable();

    /// <summary>The rows that can never count and are held as numbers only.</summary>
    public static async Task<Tally> DiscardedAsync(IQueryable<Slice> slices, CancellationToken cancellation)
    {
        var counts = await slices
            .SelectMany(slice => slice.Discarded)
            .GroupBy(tally => tally.Fate)
            .Select(group => new { Fate = group.Key, Count = group.Sum(tally => tally.Count) })
            .ToListAsync(cancellation);
        return counts.Aggregate(Tally.Empty, (sum, entry) => sum.Plus(entry.Fate, entry.Count));
    }

    /// <summary>
    /// The AIHs of the slices in use whose number stands in more than one row, at least one of them in <paramref name="slices"/>.
    /// </summary>
    /// <param name="slices">The slices.</param>
    /// <param name="registeredIn">The quadrimester whose registrations matter, if any.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<HeldAih>> RepeatedAsync(
        IQueryable<Slice> slices, Quadrimester? registeredIn, CancellationToken cancellation)
    {
        // Known beforehand, so that one pass over the numbers does; a subquery here makes databases guess wrongly.
        var wanted = await slices.Select(slice => slice.Id).ToListAsync(cancellation);
        var repeated =
            from aih in context.Hospitalizations
            join slice in CurrentSlices on aih.SliceId equals slice.Id
            group aih by aih.Number into sameNumber
            where sameNumber.Count() > 1 && sameNumber.Max(aih => wanted.Contains(aih.SliceId) ? 1 : 0) == 1
            select sameNumber.Key;
        var rows = RowsOf(CurrentSlices, registeredIn).Where(row => repeated.Contains(row.Number));
        return await rows.Select(ToHeldAih).ToListAsync(cancellation);
    }

    /// <summary>The AIHs of some slices that are a beneficiary's.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="registry">Whose surgeries are.</param>
    /// <param name="owner">The beneficiary.</param>
    /// <remarks>docs/interpretations.md, 14: as <see cref="BeneficiaryRegistry.OwnerOf"/> has it.</remarks>
    public IQueryable<StoredHospitalization> OwnedIn(IQueryable<Slice> slices, BeneficiaryRegistry registry, BeneficiaryId owner)
    {
        var aihs =
            from aih in context.Hospitalizations
            join slice in slices on aih.SliceId equals slice.Id
            select aih;
        var own = registry.EstablishmentsOf(owner).ToList();
        if (owner.Kind == BeneficiaryKind.Provider)
            return aihs.Where(aih => own.Contains(aih.Establishment));
        var others = registry.Establishments.Except(own).ToList();
        var municipality = owner.Municipality;
        return own.Count == 0
            ? aihs.Where(aih => aih.PlaceOfSurgery == municipality && !others.Contains(aih.Establishment))
            : aihs.Where(aih => own.Contains(aih.Establishment)
                || (aih.PlaceOfSurgery == municipality && !others.Contains(aih.Establishment)));
    }

    /// <summary>Every row of the slices in use that has the number of one of some AIHs, those AIHs included.</summary>
    /// <param name="aihs">The AIHs.</param>
    /// <param name="registeredIn">The quadrimester whose registrations matter, if any.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<HeldAih>> SameNumbersAsync(
        IQueryable<StoredHospitalization> aihs, Quadrimester? registeredIn, CancellationToken cancellation)
    {
        var numbers = aihs.Select(aih => aih.Number);
        var rows = RowsOf(CurrentSlices, registeredIn).Where(row => numbers.Contains(row.Number));
        return await rows.Select(ToHeldAih).ToListAsync(cancellation);
    }

    private static readonly Expression<Func<Row, HeldAih>> ToHeldAih = row => new HeldAih(
        row.SliceId,
        row.FileId,
        row.FileRow,
        row.IsRegistered,
        new Hospitalization(
            row.Number,
            row.Competence,
            row.Residence,
            new AihProfile(
                row.Establishment,
                row.PlaceOfSurgery,
                row.Residence != row.PlaceOfSurgery,
                row.Character,
                row.IsSingle,
                row.Procedure,
                row.FirstAct,
                row.FederalSh,
                row.FederalSp)));

    private IQueryable<Row> RowsOf(IQueryable<Slice> slices, Quadrimester? registeredIn) =>
        from aih in context.Hospitalizations
        join slice in slices on aih.SliceId equals slice.Id
        join act in context.FirstActs on new { aih.Competence, aih.Number } equals new { act.Competence, act.Number } into acts
        from act in acts.DefaultIfEmpty()
        join registration in context.Registrations.Where(registration => registration.Quadrimester == registeredIn)
            on aih.Number equals registration.Number into registrations
        from registration in registrations.DefaultIfEmpty()
        select new Row
        {
            Competence = aih.Competence,
            SliceId = aih.SliceId,
            FileId = aih.FileId,
            FileRow = aih.Row,
            Number = aih.Number,
            Establishment = aih.Establishment,
            PlaceOfSurgery = aih.PlaceOfSurgery,
            Residence = aih.Residence,
            Character = aih.Character,
            IsSingle = aih.IsSingle,
            Procedure = aih.Procedure,
            // It matters only for composite procedures; elsewhere it would split groups for nothing.
            FirstAct = !composites.Contains(aih.Procedure) ? null
                : slice.Source == SliceSource.Rd ? act.Act
                : aih.FirstAct,
            FederalSh = aih.FederalSh,
            FederalSp = aih.FederalSp,
            IsRegistered = registration != null,
        };

    private sealed class Row
    {
        public required Competence Competence { get; init; }

        public required int SliceId { get; init; }

        public required int FileId { get; init; }

        public required long FileRow { get; init; }

        public required AihNumber Number { get; init; }

        public required Cnes Establishment { get; init; }

        public required MunicipalityCode PlaceOfSurgery { get; init; }

        public required MunicipalityCode Residence { get; init; }

        public required CharacterOfAdmission Character { get; init; }

        public required bool IsSingle { get; init; }

        public required ProcedureCode Procedure { get; init; }

        public required ProcedureCode? FirstAct { get; init; }

        public required Money FederalSh { get; init; }

        public required Money FederalSp { get; init; }

        public required bool IsRegistered { get; init; }
    }
}
