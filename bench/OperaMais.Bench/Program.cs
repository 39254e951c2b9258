using System.Text.Json;
using OperaMais.Bench;
using OperaMais.Cli;
using OperaMais.Testing.Databases;

// Prints the report, or with a file puts it in its place there: dotnet run -c Release --project bench/OperaMais.Bench [copy|quadrimesters|reports] [FILE]
switch (args)
{
    case [Session.ChildCommand, var stage, var input, var connectionString]:
        var measure = await new StageRun(input, connectionString).OfAsync(Enum.Parse<Stage>(stage));
        Console.WriteLine(JsonSerializer.Serialize(measure));
        break;
    case [PathSession.CommandLine, .. var command]:
        await using (var output = new StreamWriter(Console.OpenStandardOutput()))
        {
            var host = new CliHost { Output = output, Error = Console.Error, IsTerminal = false, Time = TimeProvider.System, ConnectionString = null };
            return await OperaMaisCli.RunAsync(command, host);
        }
    case ["copy"]:
        await using (var empty = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql))
            Console.WriteLine(JsonSerializer.Serialize(await CopyMeasure.OfAsync(empty.ConnectionString, PathSession.CopiedRows)));
        break;
    case ["quadrimesters"]:
        Console.Write(PathReport.Of(await PathSession.RunAsync()));
        break;
    case ["quadrimesters", var path]:
        var whole = PathReport.Of(await PathSession.RunAsync());
        await File.WriteAllTextAsync(path, PathReport.PutInto(await File.ReadAllTextAsync(path), whole));
        break;
    case ["reports"]:
        Console.Write(BatchReport.Of(await Session.RunReportsAsync()));
        break;
    case ["reports", var path]:
        var batch = BatchReport.Of(await Session.RunReportsAsync());
        await File.WriteAllTextAsync(path, BatchReport.PutInto(await File.ReadAllTextAsync(path), batch));
        break;
    case [var path]:
        var report = Report.Of(await Session.RunAsync());
        await File.WriteAllTextAsync(path, Report.PutInto(await File.ReadAllTextAsync(path), report));
        break;
    default:
        Console.Write(Report.Of(await Session.RunAsync()));
        break;
}
return 0;
