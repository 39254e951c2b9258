using System.Text.Encodings.Web;
using System.Text.Json;
using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Adhesions;

/// <summary>The forms of an adhesion as they stand. Who and where is known from the beginning; the rest is kept as it was typed.</summary>
public sealed class StoredAdhesion
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true };

    /// <summary>What identifies it.</summary>
    public required Guid Id { get; init; }

    /// <summary>How often it was changed: who changes it has to have seen the last version.</summary>
    public int Version { get; set; }

    /// <summary>Who wants to join.</summary>
    public BeneficiaryId Beneficiary { get; set; }

    /// <summary>The municipality, or the one the provider is in: its managers see the adhesion.</summary>
    public MunicipalityCode Municipality { get; set; }

    /// <summary>A provider's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Who signs.</summary>
    public string Signatory { get; set; } = "";

    /// <summary>The signatory's CPF. Personal: the trail tells only that it changed.</summary>
    public string Cpf { get; set; } = "";

    /// <summary>Who typed the CPF, and may see it.</summary>
    public string CpfAuthor { get; set; } = "";

    /// <summary>The signatory's office.</summary>
    public string Office { get; set; } = "";

    /// <summary>The process in SEI/MG.</summary>
    public string Process { get; set; } = "";

    /// <summary>The rows of Annex V as they were typed, in JSON.</summary>
    public string Capacities { get; set; } = "[]";

    /// <summary>The steps taken, in any order.</summary>
    public ICollection<StoredAdhesionStep> Steps { get; } = [];

    /// <summary>The forms.</summary>
    public AdhesionDraft ToDraft() => new()
    {
        Beneficiary = Beneficiary.ToString(),
        Name = Name,
        Municipality = Beneficiary.Kind == BeneficiaryKind.Provider ? Municipality.ToString() : "",
        Signatory = Signatory,
        Cpf = Cpf,
        Office = Office,
        Process = Process,
        Capacities = [.. JsonSerializer.Deserialize<TypedCapacity[]>(Capacities, Json)!],
    };

    /// <summary>The way it took.</summary>
    public AdhesionProcess ToProcess() => new(
    [
        .. Steps.OrderBy(step => step.Number).Select(step => new AdhesionStep(step.State, step.Author, step.At, step.Reasons, step.Estimate)),
    ]);

    /// <summary>Takes the forms over as somebody filled them in.</summary>
    /// <param name="beneficiary">Who wants to join.</param>
    /// <param name="municipality">The municipality, or the one the provider is in.</param>
    /// <param name="draft">The forms.</param>
    /// <param name="author">Who filled them in.</param>
    public void Take(BeneficiaryId beneficiary, MunicipalityCode municipality, AdhesionDraft draft, string author)
    {
        Version++;
        (Beneficiary, Municipality, Name) = (beneficiary, municipality, draft.Name);
        (Signatory, Office, Process) = (draft.Signatory, draft.Office, draft.Process);
        if (Cpf != draft.Cpf)
            (Cpf, CpfAuthor) = (draft.Cpf, author);
        Capacities = JsonSerializer.Serialize(draft.Capacities, Json);
    }

    /// <summary>Takes over the steps that a way has more than is kept.</summary>
    public void Take(AdhesionProcess process)
    {
        foreach (var (index, step) in process.Steps.Index().Skip(Steps.Count))
            Steps.Add(new()
            {
                AdhesionId = Id,
                Number = index + 1,
                State = step.State,
                Author = step.Author,
                At = step.At,
                Reasons = step.Reasons,
                Estimate = step.Estimate,
            });
    }
}

/// <summary>One step that an adhesion took. Only ever added.</summary>
public sealed class StoredAdhesionStep
{
    /// <summary>The adhesion.</summary>
    public required Guid AdhesionId { get; init; }

    /// <summary>1 for the first, and so on.</summary>
    public required int Number { get; init; }

    /// <summary>The state it came to.</summary>
    public required AdhesionState State { get; init; }

    /// <summary>Who took the step.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Why it was returned or denied; empty otherwise.</summary>
    public required string Reasons { get; init; }

    /// <summary>The estimated value of the instrument when it was submitted or approved.</summary>
    public Money? Estimate { get; init; }
}
