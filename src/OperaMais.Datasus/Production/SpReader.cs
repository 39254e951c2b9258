using OperaMais.Datasus.Dbf;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Datasus.Production;

/// <summary>
/// Reads the first acts of multiple and sequential surgeries from an SP file: of its rows, one per act, those with SP_U_AIH 1
/// and one of the two codes as procedure. All others are passed over by their bytes alone.
/// </summary>
/// <remarks>Annex VI.</remarks>
public sealed class SpReader : DbfRowReader<FirstAct>
{
    private readonly DbfField number;
    private readonly DbfField year;
    private readonly DbfField month;
    private readonly DbfField procedure;
    private readonly DbfField act;
    private readonly DbfField isSingle;
    private readonly byte[][] composites;
    private readonly HashSet<Competence> competences = [];
    private readonly byte[] lastCompetence = new byte[6];

    /// <summary>Reads first acts from a table.</summary>
    /// <param name="table">The table, closed with this reader.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="composites">The codes of multiple and sequential surgeries.</param>
    /// <exception cref="Domain.Messages.RefusedException">A field is missing.</exception>
    public SpReader(DbfReader table, string fileName, IEnumerable<ProcedureCode> composites)
        : base(table, fileName)
    {
        number = Required("SP_NAIH");
        year = Required("SP_AA");
        month = Required("SP_MM");
        procedure = Required("SP_PROCREA");
        act = Required("SP_ATOPROF");
        isSingle = Required("SP_U_AIH");
        this.composites = [.. composites.Select(code => System.Text.Encoding.ASCII.GetBytes(code.ToString()))];
    }

    /// <summary>The competences seen so far, those of rows passed over included.</summary>
    public IReadOnlyCollection<Competence> Competences => competences;

    /// <summary>Whether a table's fields are those of an SP file.</summary>
    public static bool Recognises(DbfReader table) => table.Find("SP_NAIH") is not null && table.Find("SP_ATOPROF") is not null;

    private protected override bool Matters()
    {
        NoteCompetence();
        return Table[isSingle].SequenceEqual("1"u8) && IsComposite(Table[procedure]);
    }

    private protected override FirstAct Parse() => new(
        Parser.Aih(Trimmed(number), "SP_NAIH"),
        Parser.Competence(Trimmed(year), Trimmed(month), "SP_MM"),
        Parser.Procedure(Trimmed(act), "SP_ATOPROF"));

    private bool IsComposite(ReadOnlySpan<byte> code)
    {
        foreach (var composite in composites)
            if (code.SequenceEqual(composite))
                return true;
        return false;
    }

    // A file nearly always holds one competence: only a change of the bytes is worth parsing.
    private void NoteCompetence()
    {
        if (Table[year].SequenceEqual(lastCompetence.AsSpan(0, 4)) && Table[month].SequenceEqual(lastCompetence.AsSpan(4)))
            return;
        var yearText = Trimmed(year);
        var monthText = Trimmed(month);
        if (yearText.Length != 4 || monthText.Length != 2)
            return;
        yearText.CopyTo(lastCompetence);
        monthText.CopyTo(lastCompetence.AsSpan(4));
        if (Competence.TryRead(System.Text.Encoding.ASCII.GetString(lastCompetence), out var competence))
            competences.Add(competence);
    }
}
