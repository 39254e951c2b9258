using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Beneficiaries;

/// <summary>What an act does.</summary>
public enum RegistryActKind
{
    /// <summary>Somebody joins.</summary>
    Admission,

    /// <summary>A municipality takes over a provider.</summary>
    Takeover,

    /// <summary>Somebody withdraws.</summary>
    Withdrawal,

    /// <summary>An earlier act, recorded by mistake, is held not to be.</summary>
    Revocation,
}

/// <summary>Something decided about who is a beneficiary. Only ever added; the database refuses every change.</summary>
public sealed class StoredRegistryAct
{
    /// <summary>1 for the first, and so on.</summary>
    public required int Number { get; init; }

    /// <summary>What it does.</summary>
    public required RegistryActKind Kind { get; init; }

    /// <summary>Who becomes a beneficiary or is one no longer.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>The name of who joins.</summary>
    public string? Name { get; init; }

    /// <summary>The municipality of who joins, or the one that takes over.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>The name of the municipality of who joins.</summary>
    public string? MunicipalityName { get; init; }

    /// <summary>The estimated value of the instrument of who joins.</summary>
    public Money? TermValue { get; init; }

    /// <summary>The first quadrimester of which somebody is a beneficiary by it.</summary>
    public Quadrimester? First { get; init; }

    /// <summary>The first parcel that brings no credit to who withdraws.</summary>
    public Competence? FirstParcel { get; init; }

    /// <summary>The day of the document; of a withdrawal, the day from which it applies.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The document that says so.</summary>
    public required string Document { get; init; }

    /// <summary>The act that a revocation is about.</summary>
    public int? Revokes { get; init; }

    /// <summary>How many batches of the ledger there were before it.</summary>
    public required int Batches { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The row of an act.</summary>
    public static StoredRegistryAct Of(int number, int batches, RegistryAct act, string author, DateTime at) => act switch
    {
        RegistryAct.Admission { Beneficiary: var joined, First: var first } => new()
        {
            Number = number,
            Kind = RegistryActKind.Admission,
            Beneficiary = joined.Id,
            Name = joined.Name,
            Municipality = joined.Municipality,
            MunicipalityName = joined.MunicipalityName,
            TermValue = joined.TermValue,
            First = first,
            Date = act.Date,
            Document = act.Document,
            Batches = batches,
            Author = author,
            At = at,
        },
        RegistryAct.Takeover takeover => new()
        {
            Number = number,
            Kind = RegistryActKind.Takeover,
            Beneficiary = act.Subject,
            Municipality = takeover.Municipality,
            First = takeover.First,
            Date = act.Date,
            Document = act.Document,
            Batches = batches,
            Author = author,
            At = at,
        },
        RegistryAct.Withdrawal withdrawal => new()
        {
            Number = number,
            Kind = RegistryActKind.Withdrawal,
            Beneficiary = act.Subject,
            FirstParcel = withdrawal.FirstParcel,
            Date = act.Date,
            Document = act.Document,
            Batches = batches,
            Author = author,
            At = at,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>The act of a row.</summary>
    /// <exception cref="InvalidOperationException">It is a revocation.</exception>
    public RegistryAct ToAct() => Kind switch
    {
        RegistryActKind.Admission => new RegistryAct.Admission(
            new(Beneficiary, Name!, Municipality!.Value, MunicipalityName!, TermValue!.Value), First!.Value, Date, Document),
        RegistryActKind.Takeover => new RegistryAct.Takeover(Beneficiary.Provider, Municipality!.Value, First!.Value, Date, Document),
        RegistryActKind.Withdrawal => new RegistryAct.Withdrawal(Beneficiary, FirstParcel!.Value, Date, Document),
        _ => throw new InvalidOperationException($"Act {Number} is a revocation."),
    };
}
