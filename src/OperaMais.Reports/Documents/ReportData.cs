using System.Text.Json.Serialization;
using OperaMais.Domain;

namespace OperaMais.Reports.Documents;

/// <summary>Which version of a settlement a report rests on.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">The number of the version.</param>
public sealed record SettlementReference(Quadrimester Quadrimester, int Version);

/// <summary>
/// Everything that one report shows, gathered before it is laid out: the layout reads nothing else, so that the hash of the data
/// vouches for the paper. Made of records, immutable arrays, numbers, words and the domain's values only.
/// </summary>
/// <param name="Kind">What sort of report it is; stable, for programs: <c>payment</c>, <c>consolidated</c>, <c>order</c>, <c>production</c>, <c>norm</c>, <c>adhesion</c>.</param>
/// <param name="Subject">What it is about, by natural keys: <c>2023-3/310620</c>. A report issued later on the same subject takes its place.</param>
/// <param name="Title">Its title.</param>
/// <param name="Recipient">For whom it is, in words: a beneficiary and its code, or the programme.</param>
public abstract record ReportData(string Kind, string Subject, string Title, string Recipient)
{
    /// <summary>The recipient of what is about everybody.</summary>
    protected const string Programme = "Programa Opera Mais, Minas Gerais";

    /// <summary>The amount that the report is about, if it is about one.</summary>
    public abstract Money? Total { get; }

    /// <summary>The version of the settlement that it rests on, if it rests on one.</summary>
    public virtual SettlementReference? Settlement => null;

    /// <summary>Who speaks, above the title.</summary>
    [JsonIgnore]
    public virtual string Issuer => "Secretaria de Estado de Saúde de Minas Gerais · Opera Mais, Minas Gerais";

    /// <summary>Whether it says how to tell that the paper is genuine.</summary>
    [JsonIgnore]
    public virtual bool IsSealed => true;
}
