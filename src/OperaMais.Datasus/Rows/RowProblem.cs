namespace OperaMais.Datasus.Rows;

/// <summary>Why one row of a file cannot be taken.</summary>
/// <param name="Code">Stable code, such as <c>aih.checkDigit</c>.</param>
/// <param name="Column">The column at fault, by the file's own name; empty when the row as a whole is.</param>
/// <param name="Message">What is wrong and how to mend it, as a Portuguese sentence.</param>
public readonly record struct RowProblem(string Code, string Column, string Message);
