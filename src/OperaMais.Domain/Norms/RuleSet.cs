using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Budgets;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Norms;

/// <summary>The rules in force: the norm's tables and figures, and the small rules that need nothing else.</summary>
public sealed class RuleSet
{
    /// <summary>Its stable name, such as <c>ses-mg-8907-2023</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title in Portuguese.</summary>
    public required string Title { get; init; }

    /// <summary>First day on which it applies.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day on which it applies.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Annex I.</summary>
    public required ProcedureCatalogue Catalogue { get; init; }

    /// <summary>Annexes II and III as they were published; who is a beneficiary in a quadrimester, <see cref="HistoryOf"/> tells.</summary>
    public required BeneficiaryRegistry Registry { get; init; }

    /// <summary>Annex VIII, in order.</summary>
    public required ImmutableArray<PlannedParcel> Schedule { get; init; }

    /// <summary>The appropriations the norm names itself; later years bring their own.</summary>
    /// <remarks>Art. 4, caput and § 7.</remarks>
    public required ImmutableArray<Appropriation> Appropriations { get; init; }

    /// <summary>The municipalities of Minas Gerais, as IBGE lists them.</summary>
    public required ImmutableArray<Municipality> Municipalities { get; init; }

    /// <summary>Every parameter in force, with its article.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>What the norm states about itself.</summary>
    public required StatedFigures Stated { get; init; }

    /// <summary>First competence of the baseline.</summary>
    /// <remarks>Art. 5 § 2.</remarks>
    public required Competence BaselineFirst { get; init; }

    /// <summary>Last competence of the baseline.</summary>
    /// <remarks>Art. 5 § 2.</remarks>
    public required Competence BaselineLast { get; init; }

    /// <summary>How many quadrimesters the baseline spans.</summary>
    /// <remarks>Art. 5 § 2: "média quadrimestral".</remarks>
    public required int BaselineQuadrimesters { get; init; }

    /// <summary>Whole percent of the first act's SIGTAP value added to SP of multiple and sequential surgeries.</summary>
    /// <remarks>Annex VI.</remarks>
    public required int CompositePercentOfSigtap { get; init; }

    /// <summary>Whole percent of SIGTAP that the bonus references are.</summary>
    /// <remarks>Art. 3, II.</remarks>
    public required int BonusPercentOfSigtap { get; init; }

    /// <summary>The whole percents of SIGTAP by which queue turnover raises a unit value.</summary>
    /// <remarks>Art. 3 § 2.</remarks>
    public required ImmutableArray<int> TurnoverPercentages { get; init; }

    /// <summary>Whole percent of the pacted share that is to be reached.</summary>
    /// <remarks>Annex VII.</remarks>
    public required int IndicatorPercentOfPact { get; init; }

    /// <summary>The quadrimester for which the annexes' percentages rule.</summary>
    /// <remarks>Annexes II and III, note **; docs/interpretations.md, 1 and 6.</remarks>
    public required Quadrimester AnnexTargetQuadrimester { get; init; }

    /// <summary>Days after a quadrimester's last one until which its production is accepted.</summary>
    /// <remarks>Annex VI; docs/interpretations.md, 21.</remarks>
    public required int ExtractionDays { get; init; }

    /// <summary>Municipalities with a regulation system of their own.</summary>
    /// <remarks>Art. 6; docs/interpretations.md, 19.</remarks>
    public required ImmutableArray<MunicipalityCode> ExemptFromRegistration { get; init; }

    /// <summary>How many anticipations an instrument covers.</summary>
    /// <remarks>Art. 4 § 5.</remarks>
    public required int TermAnticipations { get; init; }

    /// <summary>How many bonuses an instrument covers.</summary>
    /// <remarks>Art. 4 § 5.</remarks>
    public required int TermBonuses { get; init; }

    /// <summary>How many months the norm lasts, from its publication to <see cref="Until"/>.</summary>
    /// <remarks>Art. 9.</remarks>
    public required int ValidityMonths { get; init; }

    /// <summary>The day of its publication, from which it binds; it pays from <see cref="From"/> on.</summary>
    /// <remarks>Art. 9.</remarks>
    public DateOnly PublishedOn => Until.AddMonths(-ValidityMonths);

    /// <summary>The state whose programme this is, by IBGE code: 31.</summary>
    public required int State { get; init; }

    /// <summary>Which AIHs count.</summary>
    /// <remarks>Annex VI.</remarks>
    public CountingRules CountingRules => new(Catalogue);

    /// <summary>The competences of the baseline, in order.</summary>
    public IEnumerable<Competence> BaselineCompetences => Competence.Range(BaselineFirst, BaselineLast);

    /// <summary>The quadrimesters settled under these rules: those with a parcel of adjustment and bonus.</summary>
    /// <remarks>Annex VIII.</remarks>
    public IEnumerable<Quadrimester> Quadrimesters =>
        Schedule.Where(parcel => parcel.Kind == ParcelKind.AdjustmentAndBonus).Select(parcel => parcel.Quadrimester);

    /// <summary>Who is a beneficiary when: the norm's own list and some acts.</summary>
    /// <param name="acts">The acts in force, in the order in which they were recorded.</param>
    public RegistryHistory HistoryOf(ImmutableArray<RegistryAct> acts) => new(Registry, acts);

    /// <summary>What an AIH that counts is worth.</summary>
    /// <exception cref="KeyNotFoundException">It does not count.</exception>
    public Valuation ValueOf(in AihProfile aih) =>
        Valuation.Of(Catalogue, CompositePercentOfSigtap, aih.Procedure, aih.FirstAct, aih.FederalSh, aih.FederalSp);

    /// <summary>The percentage of queue turnover that alone makes the SIGTAP value the unit value, rounded to the centavo.</summary>
    /// <returns>Nothing where the unit value also carries floors and hospital costs.</returns>
    /// <remarks>Art. 3 §§ 1 and 2. For reading only: payments use Annex I's values as printed.</remarks>
    public int? TurnoverOf(Procedure procedure) => procedure.Sigtap == Money.Zero
        ? null
        : TurnoverPercentages
            .Where(percentage => procedure.Sigtap.Percent(100 + percentage) == procedure.UnitValue)
            .Select(percentage => (int?)percentage)
            .FirstOrDefault();

    /// <summary>The anticipation that a production of the baseline gives; zero without one.</summary>
    /// <remarks>docs/interpretations.md, 20: capacities informed by newcomers are not anticipated.</remarks>
    public Anticipation AnticipationOf(BeneficiaryProduction baseline) => new(baseline, BaselineQuadrimesters);

    /// <summary>The estimated value of the instrument that an anticipation gives.</summary>
    public TermValue TermValueOf(Anticipation anticipation) => new(anticipation, TermAnticipations, TermBonuses);

    /// <summary>The estimate for who is a beneficiary only from some quadrimester on: as many of each as are left.</summary>
    public TermValue TermValueOf(Anticipation anticipation, Quadrimester first)
    {
        var left = Quadrimesters.Count(quadrimester => quadrimester.CompareTo(first) >= 0);
        return new(anticipation, Math.Min(left, TermAnticipations), Math.Min(left, TermBonuses));
    }

    /// <summary>What the norm allots to the parcels of a year.</summary>
    /// <returns>The amount and where it stands; nothing for a year without parcels.</returns>
    /// <remarks>Art. 4, I–III. The three years are the norm's own; an amendment states others.</remarks>
    public (Money Amount, string Article)? CeilingOf(int year) => year switch
    {
        2023 => (Stated.Year2023, "Art. 4º, I"),
        2024 => (Stated.Year2024, "Art. 4º, II"),
        2025 => (Stated.Year2025, "Art. 4º, III"),
        _ => null,
    };

    /// <summary>The last day on which data of a quadrimester may leave SIHD.</summary>
    /// <remarks>Annex VI.</remarks>
    public DateOnly CutOffOf(Quadrimester quadrimester) => quadrimester.LastDay.AddDays(ExtractionDays);

    /// <summary>Where a municipality's target for a quadrimester comes from.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="pacts">The PPI of the month before the quadrimester, by municipality.</param>
    /// <remarks>Annex VII; docs/interpretations.md, 6 and 20.</remarks>
    public TargetBasis TargetBasisOf(
        Quadrimester quadrimester, MunicipalityCode municipality, IReadOnlyDictionary<MunicipalityCode, Pact> pacts)
    {
        // The annexes print nothing for a municipality that joined later: for it Annex VII's own rule holds.
        if (quadrimester == AnnexTargetQuadrimester && Registry.Municipalities.Contains(municipality))
            return Registry.AnnexTargetOf(municipality) is { } target ? new TargetBasis.Annex(target) : new TargetBasis.AnnexWithoutPact();
        var month = quadrimester.MonthBefore;
        return pacts.TryGetValue(municipality, out var pact)
            ? new TargetBasis.Ppi(month, pact, IndicatorPercentOfPact)
            : new TargetBasis.MissingPpi(month);
    }

    /// <summary>Whether the surgeries done in a municipality need no registration in SUSfácilMG.</summary>
    /// <remarks>Art. 6.</remarks>
    public bool IsExemptFromRegistration(MunicipalityCode municipality) => ExemptFromRegistration.Contains(municipality);
}
