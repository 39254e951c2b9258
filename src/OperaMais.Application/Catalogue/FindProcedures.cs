using System.Collections.Immutable;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Catalogue;

/// <summary>Finds procedures of the catalogue as people look for them: by code or by words, accents or not.</summary>
/// <remarks>Annex I.</remarks>
public sealed class FindProcedures
{
    private readonly ImmutableArray<(Procedure Procedure, string Text)> procedures;

    /// <summary>Prepares the search.</summary>
    /// <param name="norms">The rules, whose current catalogue is searched.</param>
    public FindProcedures(NormLibrary norms) =>
        procedures = [.. norms.Current.Catalogue.Procedures.Select(procedure => (procedure, FoldedText.Of($"{procedure.Code} {procedure.Name}")))];

    /// <summary>The specialties of the catalogue, by name.</summary>
    public ImmutableArray<string> Specialties =>
        [.. procedures.Select(entry => entry.Procedure.Specialty).Distinct().Order(StringComparer.Create(MessageCatalogue.Culture, ignoreCase: true))];

    /// <summary>The procedures in whose code or name every word occurs, in the norm's order.</summary>
    /// <param name="text">Words or a code, whole or in part, with or without its points; nothing finds all.</param>
    /// <param name="specialty">The norm's name of a specialty; nothing for all.</param>
    public ImmutableArray<Procedure> Find(string? text, string? specialty)
    {
        var words = FoldedText.Words(text).Select(WithoutPoints).ToList();
        return
        [
            .. procedures
                .Where(entry => string.IsNullOrEmpty(specialty) || entry.Procedure.Specialty == specialty)
                .Where(entry => words.TrueForAll(word => entry.Text.Contains(word, StringComparison.Ordinal)))
                .Select(entry => entry.Procedure),
        ];
    }

    // SIGTAP writes 04.15.01.001-2.
    private static string WithoutPoints(string word) => word.All(character => char.IsAsciiDigit(character) || character is '.' or '-')
        ? word.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
        : word;
}
