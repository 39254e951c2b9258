using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Norms;

/// <summary>The parameters of one version of a norm. Every one of them must be asked for: a key that no rule reads is a mistake.</summary>
internal sealed class ParameterSet
{
    private readonly NormTable table;
    private readonly Dictionary<string, (int Row, Parameter Parameter)> inForce = [];
    private readonly HashSet<string> unread = [];

    /// <summary>Chooses the parameters in force while the version applies.</summary>
    /// <param name="table">The parameters, each with its dates.</param>
    /// <param name="from">First day on which the version applies.</param>
    /// <param name="until">Last day on which it applies.</param>
    /// <exception cref="DamagedNormException">
    /// Two rows of one key cover one date, or a row covers only a part of the version's days: a figure that changes makes a new
    /// version.
    /// </exception>
    internal ParameterSet(NormTable table, DateOnly from, DateOnly until)
    {
        this.table = table;
        var rows = table.Select(Read).ToList();
        foreach (var sameKey in rows.GroupBy(row => row.Parameter.Key))
            RefuseOverlap([.. sameKey.OrderBy(row => row.Parameter.From)]);
        foreach (var row in rows.Where(row => row.Parameter.From <= until && from <= row.Parameter.Until))
        {
            if (row.Parameter.From > from || row.Parameter.Until < until)
                throw table.Damaged(row.Row, "norm.partly", row.Parameter.Key);
            inForce.Add(row.Parameter.Key, row);
            unread.Add(row.Parameter.Key);
        }
    }

    /// <summary>The parameters in force, ordered by key.</summary>
    internal ImmutableArray<Parameter> All =>
        [.. inForce.Values.Select(row => row.Parameter).OrderBy(parameter => parameter.Key, StringComparer.Ordinal)];

    internal int Integer(string key) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(key);

    internal ImmutableArray<int> Integers(string key) =>
    [
        .. Text(key).Split(' ').Select(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(key)),
    ];

    internal Money Money(string key) =>
        MoneyText.Read(System.Text.Encoding.UTF8.GetBytes(Text(key)), out var amount) == MoneyReading.Valid ? amount : throw Wrong(key);

    internal Competence Competence(string key) =>
        Domain.Competence.TryRead(Text(key), out var competence) ? competence : throw Wrong(key);

    internal Quadrimester Quadrimester(string key) =>
        Domain.Quadrimester.TryRead(Text(key), out var quadrimester) ? quadrimester : throw Wrong(key);

    internal ImmutableArray<ProcedureCode> Procedures(string key) =>
    [
        .. Text(key).Split(' ').Select(text =>
            ProcedureCode.TryRead(text, out var code) && code.HasValidCheckDigit ? code : throw Wrong(key)),
    ];

    internal ImmutableArray<MunicipalityCode> Municipalities(string key) =>
        [.. Text(key).Split(' ').Select(text => MunicipalityCode.TryRead(text, out var code) ? code : throw Wrong(key))];

    /// <summary>Refuses parameters that nobody asked for.</summary>
    /// <exception cref="DamagedNormException">There is one.</exception>
    internal void RefuseUnread()
    {
        if (unread.Order(StringComparer.Ordinal).FirstOrDefault() is { } key)
            throw table.Damaged(inForce[key].Row, "norm.unread", key);
    }

    private string Text(string key)
    {
        unread.Remove(key);
        return inForce.TryGetValue(key, out var row) ? row.Parameter.Value : throw table.Damaged("norm.missingKey", key);
    }

    private DamagedNormException Wrong(string key) => table.Damaged(inForce[key].Row, "norm.value", key, inForce[key].Parameter.Value);

    private static (int Row, Parameter Parameter) Read(NormRow row)
    {
        var parameter = new Parameter(
            row.Text("CHAVE"), row.Text("VALOR"), row.Date("VIGENTE_DESDE"), row.Date("VIGENTE_ATE"), row.Text("ARTIGO"));
        return parameter.From <= parameter.Until ? (row.Number, parameter) : throw row.Damaged("norm.dates");
    }

    private void RefuseOverlap(ImmutableArray<(int Row, Parameter Parameter)> byDate)
    {
        for (var index = 1; index < byDate.Length; index++)
            if (byDate[index].Parameter.From <= byDate[index - 1].Parameter.Until)
                throw table.Damaged(byDate[index].Row, "norm.overlap", byDate[index].Parameter.Key, byDate[index - 1].Row);
    }
}
