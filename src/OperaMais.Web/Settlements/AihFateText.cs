using OperaMais.Application.Settlements;
using OperaMais.Domain.Production;

namespace OperaMais.Web.Settlements;

/// <summary>What became of an AIH, in words and in addresses.</summary>
internal static class AihFateText
{
    /// <summary>The fate in a word or two.</summary>
    internal static string ToText(Fate fate) => WebMessages.Text($"aihFate.{fate}");

    /// <summary>Why an AIH is not paid, with what is known about it.</summary>
    internal static string ReasonOf(JudgedAih aih) => aih switch
    {
        { Fate: Fate.RepeatedAih, CountedIn: { } competence } => WebMessages.Text("aihFate.RepeatedAih.in", Shown.Month(competence)),
        { Fate: Fate.RepeatedAih } => WebMessages.Text("aihFate.RepeatedAih.single"),
        _ => ToText(aih.Fate),
    };

    /// <summary>The fate as it stands in an address.</summary>
    internal static string ToAddress(Fate fate) => fate switch
    {
        Fate.Counted => "paga",
        Fate.NotElective => "nao-eletiva",
        Fate.RepeatedAih => "repetida",
        Fate.NotInCatalogue => "fora-do-anexo",
        Fate.FirstActUnknown => "sem-primeiro-ato",
        Fate.FirstActNotInCatalogue => "primeiro-ato-fora-do-anexo",
        Fate.NoBeneficiary => "sem-beneficiario",
        _ => "nao-registrada",
    };

    /// <summary>How many AIHs are not paid, by fate, in the order in which it is tested.</summary>
    internal static IReadOnlyList<(Fate Fate, int Count)> LeftOutOf(IEnumerable<JudgedAih> aihs) =>
        [.. aihs.Where(aih => aih.Fate != Fate.Counted).CountBy(aih => aih.Fate).OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];

    /// <summary>Reads what an address says.</summary>
    internal static Fate? Read(string? text) =>
        Enum.GetValues<Fate>().Where(fate => ToAddress(fate) == text).Select(fate => (Fate?)fate).FirstOrDefault();
}
