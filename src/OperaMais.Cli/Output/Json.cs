using System.Text.Json;
using OperaMais.Application.Documents;

namespace OperaMais.Cli.Output;

/// <summary>Writes the JSON documents of the command line.</summary>
internal static class Json
{
    internal static Task WriteAsync<T>(TextWriter output, T document) =>
        output.WriteLineAsync(JsonSerializer.Serialize(document, DocumentJson.Options));
}
