using OperaMais.Data.Storage;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Budgets;

/// <summary>An appropriation to pay from.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Instrument">The payments concerned.</param>
/// <param name="Code">The appropriation: of a year for which the norm names some, one of these.</param>
/// <param name="Act">The law that provides it; obligatory for a year for which the norm names none.</param>
public sealed record AppropriationChoice(int Year, InstrumentKind Instrument, string Code, string Act);

/// <summary>Chooses from which appropriation payments under a kind of instrument are made.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 4, caput and § 7. The norm does not say which appropriation pays whom.</remarks>
public sealed class ChooseAppropriation(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Chooses it for orders from now on.</summary>
    /// <exception cref="RefusedException">A year without parcels, an appropriation that the norm does not name for its year, or no law.</exception>
    public async Task RunAsync(AppropriationChoice choice, string author, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        var code = choice.Code.Trim();
        if (ruleSet.CeilingOf(choice.Year) is null)
            throw ApplicationMessages.All.Refuse("appropriation.year", choice.Year);
        if (code.Length == 0)
            throw ApplicationMessages.All.Refuse("appropriation.codeMissing");
        var named = ruleSet.Appropriations.Where(appropriation => appropriation.Year == choice.Year).ToList();
        if (named.Count > 0 && !named.Exists(appropriation => appropriation.Code == code))
            throw ApplicationMessages.All.Refuse("appropriation.notNamed", code, choice.Year, named.Count);
        if (named.Count == 0 && string.IsNullOrWhiteSpace(choice.Act))
            throw ApplicationMessages.All.Refuse("appropriation.actMissing", choice.Year);
        var now = time.GetUtcNow();
        await using var context = database.CreateContext();
        context.Appropriations.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            Year = choice.Year,
            Instrument = choice.Instrument,
            Code = code,
            Act = choice.Act.Trim(),
            Author = author,
            At = now.UtcDateTime,
        });
        await context.SaveChangesAsync(cancellation);
    }
}
