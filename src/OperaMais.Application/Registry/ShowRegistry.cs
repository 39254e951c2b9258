using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>Shows who is a beneficiary when.</summary>
/// <param name="database">Where the acts are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 2; Annexes II and III.</remarks>
public sealed class ShowRegistry(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The norm's list with the acts in force.</summary>
    public async Task<RegistryHistory> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await RegistryQuery.HistoryAsync(context, norms.Current, cancellation);
    }
}
