using OperaMais.Application.Conflicts;

namespace OperaMais.Cli.Commands;

/// <summary>How an import ends.</summary>
internal static class ImportExit
{
    /// <summary>Refused when a dry run found what blocks; else whether rows were left out.</summary>
    internal static int CodeOf(IEnumerable<Conflict> conflicts, long rowsLeftOut)
    {
        if (conflicts.Any(conflict => conflict.Blocking))
            return ExitCode.Refused;
        return rowsLeftOut > 0 ? ExitCode.RowsLeftOut : ExitCode.Done;
    }
}
