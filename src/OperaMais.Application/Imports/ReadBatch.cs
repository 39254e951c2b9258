using System.Runtime.InteropServices;
using OperaMais.Datasus.Rows;
using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>What some rows of a file, one after another, come to: little, however many they are.</summary>
internal sealed class ReadBatch
{
    private readonly Dictionary<(int State, Competence Competence), SliceShare> shares = [];

    /// <summary>How much of the file's bytes were read with its last row.</summary>
    internal long BytesRead { get; set; }

    /// <summary>How many rows were read with its last row, those passed over included.</summary>
    internal long RowsRead { get; set; }

    /// <summary>What the rows are of each slice, in the order of their first rows.</summary>
    internal IReadOnlyCollection<SliceShare> Shares => shares.Values;

    /// <summary>First acts.</summary>
    internal List<(long Row, FirstAct Act)> Acts { get; } = [];

    /// <summary>The rows that cannot be taken.</summary>
    internal List<RowAtFault> Faults { get; } = [];

    /// <summary>Rows whose first act differs from their procedure although it does not matter.</summary>
    internal List<long> OddFirstActs { get; } = [];

    /// <summary>How the numbers of its AIHs stand to the ranges kept here.</summary>
    internal JudgedNumbers Numbers { get; } = new();

    /// <summary>How many values the batch carries: what bounds its memory.</summary>
    internal int Size { get; private set; }

    /// <summary>Adds an AIH; where it is to be kept, it stays one, else only its fate does.</summary>
    internal void Add(long row, in Hospitalization aih, Fate? discardedBy)
    {
        var key = (aih.Profile.PlaceOfSurgery.State, aih.Competence);
        ref var share = ref CollectionsMarshal.GetValueRefOrAddDefault(shares, key, out _);
        share ??= new SliceShare(key.State, key.Competence, row);
        share.Content.Add(aih);
        if (discardedBy is { } fate)
        {
            share.Content.Discard(fate);
            return;
        }
        share.Kept.Add((row, aih));
        Size++;
    }

    internal void Add(long row, FirstAct act)
    {
        Acts.Add((row, act));
        Size++;
    }

    internal void Add(RowAtFault fault)
    {
        Faults.Add(fault);
        Size++;
    }
}

/// <summary>What a batch has of one slice.</summary>
internal sealed class SliceShare(int state, Competence competence, long firstRow)
{
    internal int State { get; } = state;

    internal Competence Competence { get; } = competence;

    /// <summary>The place in the file of its first row.</summary>
    internal long FirstRow { get; } = firstRow;

    /// <summary>All of its rows.</summary>
    internal SliceContent Content { get; } = new();

    /// <summary>Those of them that are to be stored.</summary>
    internal List<(long Row, Hospitalization Aih)> Kept { get; } = [];
}

/// <summary>A row that cannot be taken.</summary>
/// <param name="Row">Its place in the file.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Text">The row as the file has it; empty where it is not wanted.</param>
internal sealed record RowAtFault(long Row, IReadOnlyList<RowProblem> Problems, string Text);
