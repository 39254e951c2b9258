namespace OperaMais.Domain.Production;

/// <summary>How many AIHs there are of one profile.</summary>
/// <param name="Profile">What they have in common.</param>
/// <param name="IsRegistered">Whether they are among the AIHs registered in SUSfácilMG for the quadrimester.</param>
/// <param name="Count">How many.</param>
public readonly record struct AihGroup(AihProfile Profile, bool IsRegistered, long Count);
