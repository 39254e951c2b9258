using OperaMais.Application.Imports;
using Spectre.Console;

namespace OperaMais.Cli.Output;

/// <summary>Shows a bar for each file being read, where a person looks on.</summary>
internal static class ProgressBars
{
    internal static Task<T> WhileAsync<T>(CliHost host, bool isSilent, Func<IProgress<ImportProgress>?, Task<T>> action)
    {
        if (isSilent || !host.IsTerminal)
            return action(null);
        return Terminal.Of(host).Progress().StartAsync(context => action(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> tasks = [];

        public void Report(ImportProgress value)
        {
            if (!tasks.TryGetValue(value.File, out var task))
                tasks.Add(value.File, task = context.AddTask(Markup.Escape(value.File), maxValue: Math.Max(value.Bytes, 1)));
            task.Value = value.BytesRead;
        }
    }
}
