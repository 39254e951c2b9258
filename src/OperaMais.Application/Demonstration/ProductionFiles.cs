using CsvHelper;
using OperaMais.Datasus.Production;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Demonstration;

/// <summary>Writes fictitious production as SIHD extracts, a file a competence, every row labelled.</summary>
internal sealed class ProductionFiles : IDisposable
{
    private readonly string folder;
    private readonly RuleSet ruleSet;
    private readonly Dictionary<Competence, CsvWriter> writers = [];

    internal ProductionFiles(string folder, RuleSet ruleSet)
    {
        this.folder = folder;
        this.ruleSet = ruleSet;
    }

    internal long Rows { get; private set; }

    public void Dispose()
    {
        foreach (var writer in writers.Values)
            writer.Dispose();
    }

    internal void Write(IEnumerable<Hospitalization> rows)
    {
        foreach (var row in rows)
            Write(row);
    }

    /// <summary>Adds a few surgeries in municipalities of no annex, which nobody is paid for.</summary>
    internal void WriteUnlisted(DemonstrationNumbers numbers, int perMille)
    {
        var random = new DemonstrationRandom("unlisted");
        var listed = ruleSet.Registry.Municipalities.ToHashSet();
        var unlisted = ruleSet.Municipalities.Select(municipality => municipality.Code).Where(code => !listed.Contains(code)).ToList();
        foreach (var competence in writers.Keys.Order().ToList())
        {
            for (var count = 0; count < 1 + perMille / 50; count++)
            {
                var place = random.Of(unlisted);
                var procedure = random.Of(ruleSet.Catalogue.Procedures);
                if (!ruleSet.Catalogue.IsComposite(procedure.Code))
                    Write(new Hospitalization(
                        numbers.Next(competence),
                        competence,
                        place,
                        new AihProfile(
                            new Cnes(9999990), place, false, CharacterOfAdmission.Elective, true, procedure.Code, null, Money.Zero, Money.Zero)));
            }
        }
    }

    private void Write(Hospitalization aih)
    {
        var profile = aih.Profile;
        WriterOf(aih.Competence).WriteRecord(
        [
            aih.Number.ToString(),
            $"{aih.Competence.Year:D4}",
            $"{aih.Competence.Month:D2}",
            profile.Establishment.ToString(),
            profile.PlaceOfSurgery.ToString(),
            aih.Residence.ToString(),
            $"{(int)profile.Character:D2}",
            profile.IsSingle ? "1" : "0",
            profile.Procedure.ToString(),
            profile.FirstAct?.ToString() ?? "",
            profile.FederalSh.ToString(),
            profile.FederalSp.ToString(),
            DemonstrationFacts.Label,
        ]);
        Rows++;
    }

    private CsvWriter WriterOf(Competence competence)
    {
        if (!writers.TryGetValue(competence, out var writer))
        {
            writer = DemonstrationFacts.Create(Path.Combine(folder, $"production-{competence}.csv"));
            writer.WriteRecord([.. SihdReader.Columns, "OBSERVACAO"]);
            writers.Add(competence, writer);
        }
        return writer;
    }
}
