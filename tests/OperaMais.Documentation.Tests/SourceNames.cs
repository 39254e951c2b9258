using System.Reflection;
using System.Text.RegularExpressions;
using OperaMais.Domain.Norms;
using OperaMais.Testing;

namespace OperaMais.Documentation.Tests;

/// <summary>What a document may call by name: types and their members, parameters of the norm, test classes.</summary>
internal static partial class SourceNames
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly string[] Assemblies =
        ["OperaMais.Domain", "OperaMais.Datasus", "OperaMais.Data", "OperaMais.Application", "OperaMais.Reports", "operamais"];

    private static readonly ILookup<string, Type> Types = Assemblies
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .ToLookup(type => type.Name.Split('`')[0]);

    private static readonly HashSet<string> Parameters =
        [.. NormLibrary.Embedded.RuleSets.SelectMany(ruleSet => ruleSet.Parameters).Select(parameter => parameter.Key)];

    private static readonly HashSet<string> TestClasses =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(path => TestClass().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["name"].Value),
    ];

    /// <summary>Whether a type, a member such as <c>Pact.Target</c>, or a parameter such as <c>bonus.percentOfSigtap</c> exists.</summary>
    internal static bool HasCode(string name) => Parameters.Contains(name) || name.Split('.') switch
    {
        [var type] => Types.Contains(type),
        [var type, var member] => Types[type].Any(declaring => declaring.GetMember(member, Anything).Length > 0),
        _ => false,
    };

    /// <summary>Whether a test class exists in any test project.</summary>
    internal static bool HasTest(string name) => TestClasses.Contains(name);

    [GeneratedRegex(@"\bclass (?<name>\w+Tests)\b", RegexOptions.None, 5_000)]
    private static partial Regex TestClass();
}
