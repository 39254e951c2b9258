using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace OperaMais.Web.Reports;

/// <summary>The address that issued papers name. Never what a request says of itself: whoever sends it could name another site.</summary>
internal sealed class PublicAddress(IOptions<WebSettings> settings, IServer server)
{
    /// <summary>The address, ending with a slash; nothing where nobody set it and the server listens nowhere.</summary>
    internal Uri? Value => (settings.Value.Address?.AbsoluteUri ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()) is { } address
        ? new Uri(address.TrimEnd('/') + "/")
        : null;
}
