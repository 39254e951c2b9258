namespace OperaMais.Datasus.Dbf;

/// <summary>One field of a DBF file, as its header describes it.</summary>
/// <param name="Name">The name, up to 11 ASCII characters, mostly upper case.</param>
/// <param name="Type">The kind of content: <c>C</c> text, left aligned; <c>N</c> number, right aligned; <c>D</c> date; and others.</param>
/// <param name="Offset">Where the field begins within the record, in bytes; the first field begins at 1, after the deletion flag.</param>
/// <param name="Length">The field's width, 1 to 255 bytes.</param>
/// <param name="Decimals">How many of a number's digits are decimals.</param>
public sealed record DbfField(string Name, char Type, int Offset, int Length, int Decimals);
