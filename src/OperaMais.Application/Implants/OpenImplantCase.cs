using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>What opens a case, as it was typed.</summary>
/// <param name="Provider">The accredited provider.</param>
/// <param name="Enrolment">The beneficiary's number in the plan.</param>
/// <param name="Name">The beneficiary's name.</param>
/// <param name="Tooth">The tooth by its FDI number.</param>
/// <param name="Grounds">Why an implant is wanted.</param>
public sealed record NewImplantCase(Cnes Provider, string? Enrolment, string? Name, string? Tooth, string? Grounds);

/// <summary>An accredited provider opens a case, to be checked against the indications.</summary>
/// <param name="database">Where to.</param>
/// <param name="settings">What the site's configuration says of implants.</param>
/// <param name="time">The clock.</param>
public sealed class OpenImplantCase(OperaMaisDatabase database, ImplantSettings settings, TimeProvider time)
{
    /// <summary>Opens it.</summary>
    /// <param name="asked">What was typed.</param>
    /// <param name="author">Who speaks for the provider.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>What identifies it.</returns>
    /// <exception cref="RefusedException">Something typed does not serve, or there is an open case of the same beneficiary, provider and tooth.</exception>
    public async Task<Guid> RunAsync(NewImplantCase asked, string author, CancellationToken cancellation = default)
    {
        var member = PlanMember.Read(asked.Enrolment, asked.Name);
        if (!Tooth.TryRead(asked.Tooth, out var tooth))
            throw ApplicationMessages.All.Refuse("implant.tooth");
        var at = time.GetUtcNow().UtcDateTime;
        var process = ImplantProcess.Open(settings.Flow, author, at, asked.Grounds);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        // The database refuses it too; this says so in a sentence.
        if (await context.ImplantCases.AnyAsync(
                row => row.IsOpen && row.Provider == asked.Provider && row.Enrolment == member.Enrolment && row.Tooth == tooth.Number, cancellation))
            throw ApplicationMessages.All.Refuse("implant.already", tooth);
        var opened = new StoredImplantCase
        {
            Id = Guid.CreateVersion7(),
            Provider = asked.Provider,
            Enrolment = member.Enrolment,
            MemberName = member.Name,
            Tooth = tooth.Number,
            IsOpen = true,
        };
        opened.Take(process);
        context.Add(opened);
        await ImplantStore.TellAsync(context, settings, opened, process.Steps[^1], cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return opened.Id;
    }
}
