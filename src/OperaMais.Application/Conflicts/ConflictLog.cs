using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Conflicts;

/// <summary>Collects what is found while reading, grouped by code, in bounded memory.</summary>
public sealed class ConflictLog
{
    /// <summary>How many places are listed for one code.</summary>
    public const int MostOccurrences = 100;

    private Dictionary<string, Group> groups = [];

    /// <summary>Whether anything was found because of which nothing may be stored.</summary>
    public bool Blocks => groups.Values.Any(group => group.Blocking);

    /// <summary>Everything found: what blocks first, then by code.</summary>
    public ImmutableArray<Conflict> Conflicts =>
    [
        .. groups
            .OrderByDescending(entry => entry.Value.Blocking)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new Conflict(
                entry.Key, string.Join(' ', entry.Value.Messages), entry.Value.Count, entry.Value.Blocking, [.. entry.Value.Occurrences])),
    ];

    /// <summary>Notes one finding.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">The sentence; where those of one code differ, as they do when they name a file or a slice, all are told.</param>
    /// <param name="blocking">Whether nothing may be stored because of it.</param>
    /// <param name="place">Where.</param>
    public void Add(string code, string message, bool blocking, Occurrence place)
    {
        if (!groups.TryGetValue(code, out var group))
            groups.Add(code, group = new Group());
        group.Count++;
        group.Blocking |= blocking;
        if (group.Occurrences.Count == MostOccurrences)
            return;
        group.Occurrences.Add(place);
        if (!group.Messages.Contains(message))
            group.Messages.Add(message);
    }

    /// <summary>Remembers what was found so far.</summary>
    /// <returns>Forgets everything found from here on.</returns>
    public Action Remember()
    {
        var before = groups.ToDictionary(entry => entry.Key, entry => entry.Value.Copy());
        return () => groups = before;
    }

    /// <summary>Notes that a whole file is refused.</summary>
    public void Add(RefusedException refusal, string file) => Add(refusal.Code, refusal.Message, true, new(file, null, null));

    private sealed class Group
    {
        internal List<string> Messages { get; private init; } = [];

        internal long Count { get; set; }

        internal bool Blocking { get; set; }

        internal List<Occurrence> Occurrences { get; private init; } = [];

        internal Group Copy() => new()
        {
            Messages = [.. Messages],
            Count = Count,
            Blocking = Blocking,
            Occurrences = [.. Occurrences],
        };
    }
}
