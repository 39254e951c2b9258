using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Instruments;

/// <summary>Asks for instruments, and for how long they may last.</summary>
internal static class InstrumentQuery
{
    internal static async Task<InstrumentRegister> RegisterAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        var rows = await context.Instruments.Where(row => row.ReplacedBy == null).AsNoTracking().ToListAsync(cancellation);
        return new(rows.Select(row => row.ToInstrument()));
    }

    /// <summary>The resolution's last day, prorogations included.</summary>
    /// <remarks>Art. 9.</remarks>
    internal static async Task<DateOnly> LastDayAsync(OperaMaisContext context, RuleSet ruleSet, CancellationToken cancellation)
    {
        var last = await context.Prorogations.MaxAsync(prorogation => (DateOnly?)prorogation.Until, cancellation);
        return last > ruleSet.Until ? last.Value : ruleSet.Until;
    }
}
