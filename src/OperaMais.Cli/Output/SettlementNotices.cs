namespace OperaMais.Cli.Output;

/// <summary>What must be known beside the figures of a settlement.</summary>
internal static class SettlementNotices
{
    /// <summary>Writes them: among the text, or on standard error beside a document that has no place for them.</summary>
    internal static void Write(TextWriter output, bool registrationIsRequired, bool isIncomplete)
    {
        if (!registrationIsRequired)
            output.WriteLine(CliMessages.Text("calculate.notVerified"));
        if (isIncomplete)
            output.WriteLine(CliMessages.Text("calculate.incomplete"));
    }
}
