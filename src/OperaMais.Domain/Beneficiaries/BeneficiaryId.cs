using System.Globalization;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>Whether the State pays a municipality or a provider directly.</summary>
public enum BeneficiaryKind
{
    /// <summary>A municipality that manages its own providers (Annex III), known by its IBGE code.</summary>
    Municipality,

    /// <summary>A provider under state management (Annex II), known by its CNES.</summary>
    Provider,
}

/// <summary>Who is paid: a municipality by its six-digit IBGE code or a provider by its seven-digit CNES.</summary>
public readonly record struct BeneficiaryId : IComparable<BeneficiaryId>
{
    private readonly int code;

    private BeneficiaryId(BeneficiaryKind kind, int code)
    {
        Kind = kind;
        this.code = code;
    }

    /// <summary>Municipality or provider.</summary>
    public BeneficiaryKind Kind { get; }

    /// <summary>The municipality's code.</summary>
    /// <exception cref="InvalidOperationException">The beneficiary is a provider.</exception>
    public MunicipalityCode Municipality => Kind == BeneficiaryKind.Municipality
        ? new MunicipalityCode(code)
        : throw new InvalidOperationException($"{this} is a provider.");

    /// <summary>The provider's code.</summary>
    /// <exception cref="InvalidOperationException">The beneficiary is a municipality.</exception>
    public Cnes Provider => Kind == BeneficiaryKind.Provider
        ? new Cnes(code)
        : throw new InvalidOperationException($"{this} is a municipality.");

    /// <summary>The beneficiary that is a municipality.</summary>
    public static BeneficiaryId Of(MunicipalityCode municipality) => new(BeneficiaryKind.Municipality, municipality.Value);

    /// <summary>The beneficiary that is a provider.</summary>
    public static BeneficiaryId Of(Cnes provider) => new(BeneficiaryKind.Provider, provider.Value);

    /// <summary>Reads an identifier: six digits are a municipality, seven a provider.</summary>
    /// <param name="text">Only digits.</param>
    /// <param name="id">The identifier, when the text has the shape of one.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out BeneficiaryId id)
    {
        if (MunicipalityCode.TryRead(text, out var municipality))
            id = Of(municipality);
        else if (Cnes.TryRead(text, out var provider))
            id = Of(provider);
        else
        {
            id = default;
            return false;
        }
        return true;
    }

    /// <summary>Orders as text: a stable order for files and reports.</summary>
    public int CompareTo(BeneficiaryId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>Six digits of a municipality, seven of a provider.</summary>
    public override string ToString() =>
        code.ToString(Kind == BeneficiaryKind.Municipality ? "D6" : "D7", CultureInfo.InvariantCulture);
}
