using OperaMais.Application.Ledgers;
using OperaMais.Data;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>Who joins, by an approved adhesion.</summary>
public sealed record AdmissionRequest
{
    /// <summary>Who joins.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>The name of a provider; a municipality's is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>The municipality that a provider is in.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>The estimated value of its instrument.</summary>
    public required Money TermValue { get; init; }

    /// <summary>The first quadrimester; nothing for the first one whose anticipation is not released.</summary>
    public Quadrimester? First { get; init; }

    /// <summary>The day of the approved adhesion.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The approved adhesion.</summary>
    public required string Document { get; init; }

    /// <summary>Who records it.</summary>
    public required string Author { get; init; }
}

/// <summary>Lets somebody join whom the annexes do not list, or come back who had withdrawn.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 2 § 2; Art. 4 § 5 and § 6; docs/interpretations.md, 20.</remarks>
public sealed class AdmitBeneficiary(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records the adhesion.</summary>
    /// <exception cref="RefusedException">
    /// No document; a day that serves not; a code, name, municipality or value that serves not; somebody who is in already; or a
    /// quadrimester whose anticipation was released.
    /// </exception>
    public async Task<StoredRegistryAct> RunAsync(AdmissionRequest request, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var row = await AddAsync(context, request, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return row;
    }

    /// <summary>Adds the act to what somebody is about to save, other writers waiting.</summary>
    /// <exception cref="RefusedException">As above.</exception>
    internal async Task<StoredRegistryAct> AddAsync(OperaMaisContext context, AdmissionRequest request, CancellationToken cancellation)
    {
        var ruleSet = norms.Current;
        var document = ActBasis.RequireDocument(request.Document);
        ActBasis.RequireDay(ruleSet, request.Date, time);
        if (request.TermValue < Money.Zero)
            throw ApplicationMessages.All.Refuse("admission.value");
        var beneficiary = Described(ruleSet, request);
        var acts = await RegistryQuery.LoadAsync(context, ruleSet, cancellation);
        RefuseWhoIsIn(acts, beneficiary.Id);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        var first = request.First ?? book.FirstOpen;
        if (!ruleSet.Quadrimesters.Contains(first))
            throw ApplicationMessages.All.Refuse("admission.noQuadrimester", first);
        if (first.CompareTo(book.FirstOpen) < 0)
            throw ApplicationMessages.All.Refuse("admission.released", first, book.FirstOpen);
        var row = acts.Next(new RegistryAct.Admission(beneficiary, first, request.Date, document), book, request.Author, time);
        context.RegistryActs.Add(row);
        return row;
    }

    /// <summary>Refuses somebody who is a beneficiary already, or whose place somebody took.</summary>
    /// <exception cref="RefusedException">It is such a one.</exception>
    internal static void RefuseWhoIsIn(RegistryActs acts, BeneficiaryId id)
    {
        var last = acts.LastOn(id);
        if (last is { Kind: RegistryActKind.Takeover })
            throw ApplicationMessages.All.Refuse("admission.takenOver", id, last.Municipality, last.Author, last.At.ToText());
        if (last is { Kind: RegistryActKind.Admission })
            throw ApplicationMessages.All.Refuse("admission.already", id, last.Author, last.At.ToText());
        if (last is null && acts.History.Find(id) is { } known)
            throw ApplicationMessages.All.Refuse("admission.isIn", id, known.Name);
    }

    private static Beneficiary Described(RuleSet ruleSet, AdmissionRequest request)
    {
        var id = request.Beneficiary;
        if (id.Kind == BeneficiaryKind.Provider && !id.Provider.HasValidCheckDigit)
            throw ApplicationMessages.All.Refuse("admission.checkDigit", id);
        var seat = id.Kind == BeneficiaryKind.Municipality
            ? id.Municipality
            : request.Municipality ?? throw ApplicationMessages.All.Refuse("admission.municipalityMissing");
        var municipality = ruleSet.Municipalities.FirstOrDefault(known => known.Code == seat)
            ?? throw ApplicationMessages.All.Refuse("municipality.notInState", seat);
        var name = id.Kind == BeneficiaryKind.Municipality ? municipality.Name : request.Name.Trim();
        return name.Length == 0
            ? throw ApplicationMessages.All.Refuse("admission.nameMissing")
            : new(id, name, seat, municipality.Name, request.TermValue);
    }
}
