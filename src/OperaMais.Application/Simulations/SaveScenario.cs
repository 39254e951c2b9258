using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Simulations;

namespace OperaMais.Application.Simulations;

/// <summary>Keeps a scenario under a name; under a name that is taken it replaces what was there.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
public sealed class SaveScenario(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 80;

    /// <summary>The most scenarios of a beneficiary's quadrimester.</summary>
    public const int Most = 50;

    /// <summary>Keeps it.</summary>
    /// <returns>Its identity.</returns>
    /// <exception cref="RefusedException">No name or too long a name, something that nobody can suppose, or too many scenarios.</exception>
    public async Task<Guid> RunAsync(
        BeneficiaryId beneficiary, Quadrimester quadrimester, string name, Scenario scenario, string author, CancellationToken cancellation = default)
    {
        name = string.Concat(name.Where(character => !char.IsControl(character))).Trim();
        if (name.Length is 0 or > LongestName)
            throw ApplicationMessages.All.Refuse("scenario.name", LongestName);
        if (norms.For(quadrimester) is null)
            throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        scenario.Check();
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var others = context.Scenarios.Where(row => row.Beneficiary == beneficiary && row.Quadrimester == quadrimester);
        var now = time.GetUtcNow();
        var stored = await others.SingleOrDefaultAsync(row => row.Name == name, cancellation);
        if (stored is null)
        {
            if (await others.CountAsync(cancellation) >= Most)
                throw ApplicationMessages.All.Refuse("scenario.tooMany", Most);
            context.Scenarios.Add(stored = new()
            {
                Id = Guid.CreateVersion7(now),
                Beneficiary = beneficiary,
                Quadrimester = quadrimester,
                Name = name,
                Document = "",
                Author = author,
                At = now.UtcDateTime,
            });
        }
        (stored.Document, stored.Author, stored.At) = (ScenarioDocument.Write(scenario), author, now.UtcDateTime);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return stored.Id;
    }
}
