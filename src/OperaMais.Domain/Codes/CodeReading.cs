namespace OperaMais.Domain.Codes;

/// <summary>What came of reading a code that carries a check digit.</summary>
public enum CodeReading
{
    /// <summary>The code is well formed and its check digit agrees.</summary>
    Valid,

    /// <summary>The text has another length or something that is not a digit.</summary>
    WrongShape,

    /// <summary>The text has the right shape, but its check digit does not agree: a typing or transmission error.</summary>
    WrongCheckDigit,
}
