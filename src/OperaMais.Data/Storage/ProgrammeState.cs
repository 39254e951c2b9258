using Microsoft.EntityFrameworkCore;

namespace OperaMais.Data.Storage;

/// <summary>
/// Tells whether anything was stored that could change what the programme shows. All that it counts is added, never changed nor taken away.
/// </summary>
/// <param name="Imports">Imports done.</param>
/// <param name="Settlements">Versions of settlements.</param>
/// <param name="Steps">Steps that these took.</param>
/// <param name="Reopenings">Competences opened again.</param>
/// <param name="Batches">Batches of the ledger.</param>
/// <param name="Acts">Acts on who is a beneficiary.</param>
/// <param name="Prorogations">Prorogations of the norm.</param>
/// <param name="Appropriations">Appropriations chosen.</param>
/// <param name="Commitments">Commitments recorded.</param>
public sealed record ProgrammeState(
    int Imports, int Settlements, int Steps, int Reopenings, int Batches, int Acts, int Prorogations, int Appropriations, int Commitments)
{
    /// <summary>Asks for it.</summary>
    public static async Task<ProgrammeState> OfAsync(OperaMaisDatabase database, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return new(
            await context.Imports.CountAsync(cancellation),
            await context.Settlements.CountAsync(cancellation),
            await context.SettlementSteps.CountAsync(cancellation),
            await context.Reopenings.CountAsync(cancellation),
            await context.LedgerBatches.CountAsync(cancellation),
            await context.RegistryActs.CountAsync(cancellation),
            await context.Prorogations.CountAsync(cancellation),
            await context.Appropriations.CountAsync(cancellation),
            await context.Commitments.CountAsync(cancellation));
    }
}
