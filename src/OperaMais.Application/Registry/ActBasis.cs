using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>What an act rests on: a document and its day.</summary>
internal static class ActBasis
{
    /// <summary>The document, if there is one.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    internal static string RequireDocument(string document) => string.IsNullOrWhiteSpace(document)
        ? throw ApplicationMessages.All.Refuse("registry.documentMissing")
        : document.Trim();

    /// <summary>Refuses a day that has not come, or on which there was no programme.</summary>
    /// <exception cref="RefusedException">It is such a day.</exception>
    internal static void RequireDay(RuleSet ruleSet, DateOnly day, TimeProvider time)
    {
        if (day > time.GetUtcNow().UtcDateTime.ToDay())
            throw ApplicationMessages.All.Refuse("registry.future", day);
        if (day < ruleSet.PublishedOn)
            throw ApplicationMessages.All.Refuse("registry.beforeProgramme", day, ruleSet.PublishedOn);
    }
}
