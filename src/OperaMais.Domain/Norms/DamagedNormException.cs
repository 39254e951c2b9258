namespace OperaMais.Domain.Norms;

/// <summary>The norm's data, which come with the program, are not what they must be. The message says which row and why.</summary>
/// <param name="resource">The damaged resource.</param>
/// <param name="row">Its line, the header being 1; nothing when the resource as a whole is wrong.</param>
/// <param name="reason">What is wrong, in Portuguese, without a final stop.</param>
public sealed class DamagedNormException(string resource, int? row, string reason)
    : Exception(row is null
        ? Messages.DomainMessages.All.Text("norm.damaged", resource, reason)
        : Messages.DomainMessages.All.Text("norm.damagedRow", resource, row, reason));
