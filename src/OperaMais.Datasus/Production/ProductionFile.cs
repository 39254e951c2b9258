using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Dbc;
using OperaMais.Datasus.Dbf;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Datasus.Production;

/// <summary>What a file of production holds.</summary>
public enum ProductionFileKind
{
    /// <summary>The SIHD extract, CSV.</summary>
    Sihd,

    /// <summary>DATASUS' reduced AIH file, one row per AIH.</summary>
    Rd,

    /// <summary>DATASUS' file of professional services, one row per act.</summary>
    Sp,
}

/// <summary>A file of production, opened and recognised by its content, never by its name alone.</summary>
public sealed class ProductionFile : IDisposable
{
    private readonly FileStream stream;

    private ProductionFile(FileStream stream, IRowReader<Hospitalization> hospitalizations)
    {
        this.stream = stream;
        Kind = hospitalizations is RdReader ? ProductionFileKind.Rd : ProductionFileKind.Sihd;
        Hospitalizations = hospitalizations;
    }

    private ProductionFile(FileStream stream, SpReader firstActs)
    {
        this.stream = stream;
        Kind = ProductionFileKind.Sp;
        FirstActs = firstActs;
    }

    /// <summary>What it holds.</summary>
    public ProductionFileKind Kind { get; }

    /// <summary>Its size in bytes.</summary>
    public long Length => stream.Length;

    /// <summary>How many of its bytes were read so far.</summary>
    public long BytesRead => stream.Position;

    /// <summary>Its AIHs, of a SIHD extract or an RD file.</summary>
    public IRowReader<Hospitalization>? Hospitalizations { get; }

    /// <summary>Its first acts, of an SP file.</summary>
    public SpReader? FirstActs { get; }

    /// <summary>Opens a file and recognises what it holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="composites">The codes whose first acts are wanted of an SP file.</param>
    /// <exception cref="Domain.Messages.RefusedException">It is none of the files known here, or damaged.</exception>
    public static ProductionFile Open(string path, IEnumerable<ProcedureCode> composites)
    {
        var name = Path.GetFileName(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            return FileContent.Recognise(file, name) switch
            {
                FileContent.Kind.Text when FactFile.CommandFor(path) is { } command =>
                    throw Messages.All.Refuse("file.otherKind", name, command),
                FileContent.Kind.Text => new(file, new SihdReader(file, name)),
                FileContent.Kind.Dbf => OpenTable(file, new DbfReader(file, name), name, composites),
                FileContent.Kind.Dbc => OpenTable(file, new DbfReader(new DbcStream(file, name), name), name, composites),
                _ => throw Messages.All.Refuse("file.unknownKind", name),
            };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Hospitalizations?.Dispose();
        FirstActs?.Dispose();
    }

    private static ProductionFile OpenTable(FileStream file, DbfReader table, string name, IEnumerable<ProcedureCode> composites)
    {
        if (RdReader.Recognises(table))
            return new(file, new RdReader(table, name));
        if (SpReader.Recognises(table))
            return new(file, new SpReader(table, name, composites));
        throw Messages.All.Refuse("dbf.unknownKind", name);
    }
}
