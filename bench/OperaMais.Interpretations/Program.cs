using OperaMais.Interpretations;

// Prints the report, or with a file puts it in its place there: dotnet run -c Release --project bench/OperaMais.Interpretations [FILE]
var report = await Report.MakeAsync();
if (args is [var path])
    await File.WriteAllTextAsync(path, Report.PutInto(await File.ReadAllTextAsync(path), report));
else
    Console.Write(report);
