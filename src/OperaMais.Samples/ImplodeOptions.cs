namespace OperaMais.Samples;

/// <summary>The kind of a PKWARE DCL stream.</summary>
/// <param name="DictionaryBits">4, 5 or 6: a dictionary of 1024, 2048 or 4096 bytes. DATASUS uses 6.</param>
/// <param name="CodedLiterals">Whether literals are coded, as for text; DATASUS writes them plain.</param>
public sealed record ImplodeOptions(int DictionaryBits = 6, bool CodedLiterals = false)
{
    /// <summary>How far back a match may reach, in bytes.</summary>
    public int DictionarySize => 64 << DictionaryBits;
}
