using OperaMais.Domain.Approval;
using OperaMais.Domain.Messages;

namespace OperaMais.Cli.Output;

/// <summary>Says where a settlement stands on its way.</summary>
internal static class ApprovalOutput
{
    internal static Task WriteAsync(CliHost host, ApprovalProcess process, string format)
    {
        if (format == "json")
            return Json.WriteAsync(host.Output, new
            {
                Quadrimester = process.Quadrimester.ToString(),
                process.Version,
                process.State,
                process.Steps,
            });
        host.Output.WriteLine(CliMessages.Text("approval.state", process.Version, process.Quadrimester, process.State.ToText()));
        foreach (var step in process.Steps)
            host.Output.WriteLine(CliMessages.Text("approval.step", step.State.ToText(), step.Author, step.At.ToText(), step.Note).TrimEnd());
        return Task.CompletedTask;
    }
}
