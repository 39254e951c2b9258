namespace OperaMais.Web.Start;

/// <summary>How far the site has come in getting ready: until it is, visitors see the step under way.</summary>
public sealed class Readiness
{
    private volatile string step = WebMessages.Text("start.database");
    private volatile bool isReady;
    private volatile bool hasFailed;
    private volatile bool isLeaving;

    /// <summary>Whether pages may be shown.</summary>
    public bool IsReady => isReady;

    /// <summary>Whether the process is about to end: pages are still shown, but new visitors should go to another one.</summary>
    public bool IsLeaving => isLeaving;

    /// <summary>Whether getting ready failed; <see cref="Step"/> then says why.</summary>
    public bool HasFailed => hasFailed;

    /// <summary>What is being done, in a full sentence.</summary>
    public string Step => step;

    /// <summary>Closes the site again, saying why.</summary>
    internal void Close(string sentence)
    {
        step = sentence;
        isReady = false;
    }

    /// <summary>Says that the process is about to end.</summary>
    internal void Leave() => isLeaving = true;

    /// <summary>Says what is being done now.</summary>
    internal void Begin(string sentence) => step = sentence;

    /// <summary>Says that getting ready failed.</summary>
    internal void Fail(string sentence)
    {
        step = sentence;
        hasFailed = true;
    }

    /// <summary>Opens the site.</summary>
    internal void Open() => isReady = true;
}
