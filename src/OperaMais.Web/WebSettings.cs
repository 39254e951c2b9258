using OperaMais.Web.Start;

namespace OperaMais.Web;

/// <summary>What whoever runs the site may set, in the section <c>OperaMais</c> of the configuration.</summary>
public sealed class WebSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "OperaMais";

    /// <summary>What this process does; anything but <see cref="ProcessRole.All"/> needs PostgreSQL.</summary>
    public ProcessRole Role { get; init; }

    /// <summary>Whether an empty database is filled with fictitious data, and anyone may sign in by a click.</summary>
    public bool Demonstration { get; init; }

    // Other processes would show figures half replaced meanwhile.
    internal bool MayGrow => Demonstration && Role == ProcessRole.All;

    /// <summary>Thousandths of the full size of the fictitious data, 1 to 1000: as much as loads in some 20 seconds.</summary>
    public int DemonstrationPerMille { get; init; } = 100;

    /// <summary>The address that the public knows the site by, such as <c>https://operamais.exemplo.gov.br</c>: reports name it. By default where it listens.</summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// The port on which <c>/metrics</c> is answered, and nothing else but <c>/health</c>; one of those in <c>Urls</c> that the public does not reach.
    /// Without one there are no measures.
    /// </summary>
    public int? MetricsPort { get; init; }

    /// <summary>For how many seconds the process still answers when it is told to end, so that visitors can be sent to another one meanwhile.</summary>
    public int FarewellSeconds { get; init; }

    /// <summary>The largest upload accepted, all its files together, in bytes.</summary>
    public long UploadLimit { get; init; } = 2_000_000_000;

    /// <summary>What an upload has to leave free on the disk, in bytes.</summary>
    public long UploadReserve { get; init; } = 500_000_000;

    /// <summary>Where uploaded files wait until they are imported; relative to the working folder.</summary>
    public string UploadFolder { get; init; } = "operamais-uploads";
}
