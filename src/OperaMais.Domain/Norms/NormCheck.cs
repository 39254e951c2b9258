using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Norms;

/// <summary>One thing that the norm says about itself, held against its own rows.</summary>
/// <param name="Code">Stable code, such as <c>annexIII.total</c>.</param>
/// <param name="Description">What is compared, in Portuguese.</param>
/// <param name="Stated">What the norm states, or what is expected.</param>
/// <param name="Found">What its rows give.</param>
/// <param name="Agrees">Whether both agree.</param>
/// <param name="Article">Where the norm states it.</param>
public sealed record NormCheck(string Code, string Description, string Stated, string Found, bool Agrees, string Article)
{
    /// <summary>Every check of a norm. What disagrees is a fact about the published text: it is shown, not mended.</summary>
    public static ImmutableArray<NormCheck> Of(RuleSet ruleSet) =>
        [.. CatalogueChecks(ruleSet), .. RegistryChecks(ruleSet), .. TotalChecks(ruleSet)];

    private static IEnumerable<NormCheck> CatalogueChecks(RuleSet ruleSet)
    {
        var procedures = ruleSet.Catalogue.Procedures;
        yield return Count("annexI.count", ruleSet.Stated.Procedures, procedures.Select(procedure => procedure.Code).Distinct().Count());
        yield return Count("annexI.checkDigits", procedures.Length, procedures.Count(procedure => procedure.Code.HasValidCheckDigit));
        yield return Count("annexI.unitValues", procedures.Length, procedures.Count(procedure => procedure.UnitValue == procedure.Sh + procedure.Sp));
        yield return Count("annexI.bonuses", procedures.Length, procedures.Count(procedure =>
            procedure.BonusReference == procedure.Sigtap.Percent(ruleSet.BonusPercentOfSigtap)));
        yield return Count("annexI.zeroes", ruleSet.Catalogue.Composites.Length, procedures.Count(procedure => procedure.UnitValue == Money.Zero));
    }

    private static IEnumerable<NormCheck> RegistryChecks(RuleSet ruleSet)
    {
        var registry = ruleSet.Registry;
        var providers = registry.All.Where(beneficiary => beneficiary.Id.Kind == BeneficiaryKind.Provider).ToList();
        var municipalities = registry.All.Where(beneficiary => beneficiary.Id.Kind == BeneficiaryKind.Municipality).ToList();
        yield return Count("annexII.count", ruleSet.Stated.Providers, providers.Count);
        yield return Count("annexII.checkDigits", providers.Count, providers.Count(provider => provider.Id.Provider.HasValidCheckDigit));
        yield return Count("annexIII.count", ruleSet.Stated.Municipalities, municipalities.Count);
        var names = ruleSet.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        yield return Count("annexes.ibge", registry.All.Length, registry.All.Count(beneficiary => names.ContainsKey(beneficiary.Municipality)));
        yield return Count("annexes.overlap", 0, providers.Count(provider => registry.Find(BeneficiaryId.Of(provider.Municipality)) is not null));
        foreach (var beneficiary in registry.All.DistinctBy(beneficiary => beneficiary.Municipality))
            if (names.TryGetValue(beneficiary.Municipality, out var name) && !SameName(beneficiary.MunicipalityName, name))
                yield return Make("annexes.name", name, beneficiary.MunicipalityName, false, beneficiary.Municipality);
    }

    private static IEnumerable<NormCheck> TotalChecks(RuleSet ruleSet)
    {
        var stated = ruleSet.Stated;
        var annexII = SumOf(ruleSet, BeneficiaryKind.Provider);
        var annexIII = SumOf(ruleSet, BeneficiaryKind.Municipality);
        yield return Amount("annexII.total", stated.AnnexII, annexII);
        yield return Amount("annexIII.total", stated.AnnexIII, annexIII);
        yield return Amount("total.annexes", stated.Total, annexII + annexIII);
        yield return Amount("total.statedAnnexes", stated.Total, stated.AnnexII + stated.AnnexIII);
        yield return Amount("total.years", stated.Total, stated.Year2023 + stated.Year2024 + stated.Year2025);
        // Two anticipations are paid in 2023, two with three bonuses in 2024, one bonus in 2025 (Annex VIII).
        yield return Amount("total.year2024", stated.Year2024, stated.Year2023 + stated.Year2025 * 3);
    }

    private static Money SumOf(RuleSet ruleSet, BeneficiaryKind kind) => ruleSet.Registry.All
        .Where(beneficiary => beneficiary.Id.Kind == kind)
        .Sum(beneficiary => beneficiary.TermValue);

    private static bool SameName(string left, string right) => MessageCatalogue.Culture.CompareInfo.Compare(
        left, right, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private static NormCheck Count(string code, int stated, int found) =>
        Make(code, stated.ToString("N0", MessageCatalogue.Culture), found.ToString("N0", MessageCatalogue.Culture), stated == found);

    private static NormCheck Amount(string code, Money stated, Money found) =>
        Make(code, stated.ToText(), found.ToText(), stated == found);

    private static NormCheck Make(string code, string stated, string found, bool agrees, params ReadOnlySpan<object?> arguments) => new(
        code,
        DomainMessages.All.Text($"check.{code}.name", arguments),
        stated,
        found,
        agrees,
        DomainMessages.All.Text($"check.{code}.article"));
}
