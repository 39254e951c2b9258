using System.Diagnostics;

namespace OperaMais.Testing;

/// <summary>Waits for what another process or thread brings about, by looking again and again.</summary>
public static class Waiting
{
    /// <summary>How long at most: far more than it takes on a busy machine, far less than for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Looking without a pause would take the processor from whoever is to bring it about.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until something is so.</summary>
    /// <param name="what">What is waited for, as a failure names it.</param>
    /// <param name="isSo">Looks whether it is.</param>
    /// <exception cref="TimeoutException">It was not so for too long.</exception>
    public static async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"Waited {Patience.TotalMinutes:0} minutes in vain: {what}.");
            await Task.Delay(Pause);
        }
    }
}
