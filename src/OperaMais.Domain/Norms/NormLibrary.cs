using System.Collections.Immutable;

namespace OperaMais.Domain.Norms;

/// <summary>Every norm this product knows, each with the dates on which it applies. An amendment is a new version, not new code.</summary>
public sealed class NormLibrary
{
    private static readonly Lazy<NormLibrary> EmbeddedLibrary = new(() => Load(EmbeddedText));

    private NormLibrary(ImmutableArray<RuleSet> ruleSets) => RuleSets = ruleSets;

    /// <summary>The norms that come with the program, verified at the first use.</summary>
    /// <exception cref="DamagedNormException">A table is damaged.</exception>
    public static NormLibrary Embedded => EmbeddedLibrary.Value;

    /// <summary>Every version, by date.</summary>
    public ImmutableArray<RuleSet> RuleSets { get; }

    /// <summary>The version whose programme is running: the latest one.</summary>
    public RuleSet Current => RuleSets[^1];

    /// <summary>Loads and verifies every norm.</summary>
    /// <param name="textOf">The text of a resource, by its path under the folder of norms, such as <c>index.csv</c>.</param>
    /// <exception cref="DamagedNormException">A table is damaged, or two versions cover one date.</exception>
    public static NormLibrary Load(Func<string, string> textOf)
    {
        var index = new NormTable("index.csv", textOf("index.csv"));
        var ruleSets = ImmutableArray.CreateBuilder<RuleSet>();
        foreach (var row in index.OrderBy(row => row.Date("VIGENTE_DESDE")))
        {
            var (from, until) = (row.Date("VIGENTE_DESDE"), row.Date("VIGENTE_ATE"));
            if (until < from)
                throw row.Damaged("norm.dates");
            if (ruleSets.Count > 0 && from <= ruleSets[^1].Until)
                throw row.Damaged("norm.versions", row.Text("ID"), ruleSets[^1].Id);
            ruleSets.Add(new RuleSetReader(textOf, row.Text("ID")).Read(row.Text("TITULO"), from, until));
        }
        return ruleSets.Count > 0 ? new(ruleSets.ToImmutable()) : throw index.Damaged("norm.empty");
    }

    /// <summary>The rules that settle a quadrimester: those in force on its first day that pay it.</summary>
    /// <returns>Nothing when no norm known here has a parcel for it.</returns>
    public RuleSet? For(Quadrimester quadrimester)
    {
        var day = new DateOnly(quadrimester.First.Year, quadrimester.First.Month, 1);
        return RuleSets.FirstOrDefault(ruleSet =>
            ruleSet.From <= day && day <= ruleSet.Until && ruleSet.Quadrimesters.Contains(quadrimester));
    }

    /// <summary>The text of a table that comes with the program, by its path under the folder of norms.</summary>
    public static string EmbeddedText(string path)
    {
        var name = "Norms/" + path;
        using var stream = typeof(NormLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new DamagedNormException(path, null, Messages.DomainMessages.All.Text("norm.missing"));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
