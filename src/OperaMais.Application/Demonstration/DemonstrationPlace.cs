using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Demonstration;

/// <summary>Where the fictitious surgeries of one beneficiary are done, and how many of its patients come from elsewhere.</summary>
internal sealed class DemonstrationPlace
{
    private readonly DemonstrationRandom random;
    private readonly Cnes[] establishments;
    private readonly MunicipalityCode[] origins;

    internal DemonstrationPlace(
        Beneficiary beneficiary, BasisPoints? target, IReadOnlyList<MunicipalityCode> municipalities, DemonstrationRandom random)
    {
        this.random = random;
        Municipality = beneficiary.Municipality;
        establishments = beneficiary.Id.Kind == BeneficiaryKind.Provider ? [beneficiary.Id.Provider] : MadeUpEstablishments(random);
        origins = [.. Enumerable.Range(0, 12).Select(_ => random.Of(municipalities)).Where(origin => origin != Municipality)];
        // Around the target, so that some meet it and some do not; a place without a pact sees hardly anybody from elsewhere.
        ReferencedPerThousand = target is { } pacted
            ? Math.Clamp((pacted.Value + 250 + random.Below(1600) - 600) / 10, 0, 980)
            : random.Happens(600) ? 0 : random.Below(60);
    }

    internal MunicipalityCode Municipality { get; }

    internal int ReferencedPerThousand { get; }

    internal Cnes NextEstablishment() => random.Of(establishments);

    internal MunicipalityCode NextResidence()
    {
        if (!random.Happens(ReferencedPerThousand) || origins.Length == 0)
            return Municipality;
        // One in fifty comes from another state.
        return random.Happens(20) ? new MunicipalityCode(random.Of([350950, 330455, 320530, 292740])) : random.Of(origins);
    }

    // 99… is not given to real establishments of Minas Gerais; the check digit is right.
    private static Cnes[] MadeUpEstablishments(DemonstrationRandom random) =>
        [.. Enumerable.Range(0, 1 + random.Below(4)).Select(_ => WithCheckDigit(990000 + random.Below(10000)))];

    private static Cnes WithCheckDigit(int firstSix)
    {
        for (var digit = 0; digit < 10; digit++)
            if (new Cnes(firstSix * 10 + digit) is { HasValidCheckDigit: true } cnes)
                return cnes;
        throw new InvalidOperationException("Every six digits have a check digit.");
    }
}
