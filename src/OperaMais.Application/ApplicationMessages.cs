using System.Resources;
using OperaMais.Domain.Messages;

namespace OperaMais.Application;

/// <summary>What this assembly says to its users.</summary>
internal static class ApplicationMessages
{
    internal static MessageCatalogue All { get; } =
        new(new ResourceManager("OperaMais.Application.Messages", typeof(ApplicationMessages).Assembly));
}
