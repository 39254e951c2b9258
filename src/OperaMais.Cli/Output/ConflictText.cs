using OperaMais.Application.Conflicts;

namespace OperaMais.Cli.Output;

/// <summary>Says in sentences what was found in the input, and where.</summary>
internal static class ConflictText
{
    private const int MostPlaces = 5;

    internal static void Write(TextWriter output, IEnumerable<Conflict> conflicts)
    {
        foreach (var conflict in conflicts)
        {
            output.WriteLine(CliMessages.Text(
                conflict.Blocking ? "conflict.blocking" : "conflict.finding", conflict.Code, conflict.Count, conflict.Message));
            foreach (var place in conflict.Occurrences.Take(MostPlaces))
                output.WriteLine("    " + Place(place));
            if (conflict.Count > MostPlaces)
                output.WriteLine("    " + CliMessages.Text("conflict.more", conflict.Count - MostPlaces));
        }
    }

    private static string Place(Occurrence place) => place switch
    {
        { Row: null } => CliMessages.Text("place.file", place.File),
        { Column: null } => CliMessages.Text("place.row", place.File, place.Row),
        _ => CliMessages.Text("place.column", place.File, place.Row, place.Column),
    };
}
