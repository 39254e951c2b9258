using System.Globalization;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Contests;

/// <summary>What sort of thing is questioned.</summary>
public enum ContestedKind
{
    /// <summary>The financing of what was produced, SH + SP.</summary>
    Financing,

    /// <summary>The anticipation.</summary>
    Anticipation,

    /// <summary>The adjustment.</summary>
    Adjustment,

    /// <summary>The indicator of the municipality and its target.</summary>
    Indicator,

    /// <summary>The bonus.</summary>
    Bonus,

    /// <summary>A parcel of the account.</summary>
    Parcel,

    /// <summary>What was produced of a procedure.</summary>
    Procedure,

    /// <summary>An AIH that does not count.</summary>
    Aih,
}

/// <summary>What a municipality questions of a version of a settlement: a figure of its own, or one of its AIHs that did not count.</summary>
public sealed record ContestSubject
{
    private ContestSubject(ContestedKind kind, string key) => (Kind, Key) = (kind, key);

    /// <summary>What sort of thing.</summary>
    public ContestedKind Kind { get; }

    /// <summary>Which one: the number of an AIH, the code of a procedure, the month of a parcel; empty of what there is only one.</summary>
    public string Key { get; }

    /// <summary>The AIH, where it is one.</summary>
    public AihNumber? Aih => Kind == ContestedKind.Aih ? new(Number(Key)) : null;

    /// <summary>The procedure, where it is one's production.</summary>
    public ProcedureCode? Procedure => Kind == ContestedKind.Procedure ? new(Number(Key)) : null;

    /// <summary>The month of the parcel, where it is one.</summary>
    public Competence? Parcel => Kind == ContestedKind.Parcel ? new((int)Number(Key)) : null;

    /// <summary>An AIH that does not count.</summary>
    public static ContestSubject Of(AihNumber aih) => new(ContestedKind.Aih, aih.ToString());

    /// <summary>What was produced of a procedure.</summary>
    public static ContestSubject Of(ProcedureCode procedure) => new(ContestedKind.Procedure, procedure.ToString());

    /// <summary>A parcel.</summary>
    public static ContestSubject Of(Competence parcel) => new(ContestedKind.Parcel, parcel.ToString());

    /// <summary>A figure of which there is only one.</summary>
    /// <exception cref="ArgumentException">There are several of the kind.</exception>
    public static ContestSubject Of(ContestedKind figure) => figure is ContestedKind.Aih or ContestedKind.Procedure or ContestedKind.Parcel
        ? throw new ArgumentException("There are several of this kind.", nameof(figure))
        : new(figure, "");

    /// <summary>What was kept as kind and key.</summary>
    public static ContestSubject FromKey(ContestedKind kind, string key) => new(kind, key);

    /// <summary>What it is, in Portuguese.</summary>
    /// <param name="show">Writes the number of an AIH as whoever reads it may see it.</param>
    public string ToText(Func<AihNumber, string> show) => DomainMessages.All.Text($"contest.subject.{Kind}", this switch
    {
        { Aih: { } aih } => show(aih),
        { Parcel: { } parcel } => $"{parcel.Month:D2}/{parcel.Year}",
        _ => Key,
    });

    private static long Number(string key) => long.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture);
}
