using System.Collections.Immutable;

namespace OperaMais.Application.Conflicts;

/// <summary>Where something was found.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The physical line of a CSV, the header being 1, or the DBF record counted from 1; nothing for the whole file.</param>
/// <param name="Column">The column; nothing for the whole row.</param>
public sealed record Occurrence(string File, long? Row, string? Column);

/// <summary>Something found in the input: one sentence, and where.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Count">How many times.</param>
/// <param name="Blocking">Whether nothing is stored because of it.</param>
/// <param name="Occurrences">Where; at most <see cref="ConflictLog.MostOccurrences"/>.</param>
public sealed record Conflict(string Code, string Message, long Count, bool Blocking, ImmutableArray<Occurrence> Occurrences);
