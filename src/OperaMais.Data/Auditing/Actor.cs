namespace OperaMais.Data.Auditing;

/// <summary>
/// On whose behalf something is done. Whoever takes commands in (the command line, a web request, a job) says so once; every change
/// saved meanwhile is recorded in that name.
/// </summary>
public sealed class Actor
{
    private static readonly AsyncLocal<Actor?> Ambient = new();

    private Actor(string name, string origin, string command)
    {
        Name = name;
        Origin = origin;
        Command = command;
    }

    /// <summary>Who acts: a user name.</summary>
    public string Name { get; private set; }

    /// <summary>From where.</summary>
    public string Origin { get; }

    /// <summary>What was asked.</summary>
    public string Command { get; }

    /// <summary>Who acts now; the program itself where nobody said.</summary>
    public static Actor Current => Ambient.Value ?? new("sistema", "servidor", "");

    /// <summary>Says who acts until the returned object is disposed of, in everything that is called meanwhile.</summary>
    /// <param name="name">Who.</param>
    /// <param name="origin">From where.</param>
    /// <param name="command">What was asked; never with passwords or other secrets in it.</param>
    public static IDisposable Begin(string name, string origin, string command)
    {
        var before = Ambient.Value;
        Ambient.Value = new(name, origin, command);
        return new End(before);
    }

    /// <summary>Says who acts once that is known, where the command was begun before.</summary>
    public static void Identify(string name)
    {
        if (Ambient.Value is { } actor)
            actor.Name = name;
    }

    private sealed class End(Actor? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
