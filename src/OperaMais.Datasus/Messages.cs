using System.Resources;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus;

/// <summary>What this assembly says to its users.</summary>
internal static class Messages
{
    internal static MessageCatalogue All { get; } = new(new ResourceManager("OperaMais.Datasus.Messages", typeof(Messages).Assembly));
}
