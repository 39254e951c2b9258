using System.Text;
using OperaMais.Cli;

await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
var host = new CliHost
{
    Output = output,
    Error = error,
    IsTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
    Time = TimeProvider.System,
    ConnectionString = Environment.GetEnvironmentVariable("ConnectionStrings__OperaMais"),
};
return await OperaMaisCli.RunAsync(args, host);
