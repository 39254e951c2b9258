using System.Resources;

namespace OperaMais.Domain.Messages;

/// <summary>What this assembly says to its users.</summary>
internal static class DomainMessages
{
    internal static MessageCatalogue All { get; } = new(new ResourceManager("OperaMais.Domain.Messages.Texts", typeof(DomainMessages).Assembly));
}
