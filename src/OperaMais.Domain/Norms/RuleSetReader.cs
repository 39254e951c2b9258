namespace OperaMais.Domain.Norms;

/// <summary>Turns the tables of one norm into its rules, and refuses tables that contradict themselves.</summary>
/// <param name="textOf">The text of a resource, by its path under the folder of norms.</param>
/// <param name="id">The folder of the norm.</param>
internal sealed class RuleSetReader(Func<string, string> textOf, string id)
{
    internal RuleSet Read(string title, DateOnly from, DateOnly until)
    {
        var parameters = new ParameterSet(Table("parameters.csv"), from, until);
        var municipalities = MunicipalityReader.Read(new NormTable("municipalities.csv", textOf("municipalities.csv")), parameters);
        var stated = ReadStated(parameters);
        var ruleSet = new RuleSet
        {
            Id = id,
            Title = title,
            From = from,
            Until = until,
            Municipalities = municipalities,
            Parameters = parameters.All,
            Stated = stated,
            Catalogue = CatalogueReader.Read(Table("annex-i.csv"), Table("sigtap-2023-07.csv"), parameters, stated),
            Registry = new RegistryReader(municipalities).Read(Table("annex-ii.csv"), Table("annex-iii.csv"), parameters, stated),
            Schedule = ScheduleReader.Read(Table("annex-viii.csv"), parameters),
            Appropriations = AppropriationReader.Read(Table("appropriations.csv"), parameters),
            BaselineFirst = parameters.Competence("baseline.firstCompetence"),
            BaselineLast = parameters.Competence("baseline.lastCompetence"),
            BaselineQuadrimesters = parameters.Integer("baseline.quadrimesters"),
            CompositePercentOfSigtap = parameters.Integer("composite.percentOfSigtap"),
            BonusPercentOfSigtap = parameters.Integer("bonus.percentOfSigtap"),
            TurnoverPercentages = parameters.Integers("turnover.percentages"),
            IndicatorPercentOfPact = parameters.Integer("indicator.percentOfPact"),
            AnnexTargetQuadrimester = parameters.Quadrimester("indicator.annexQuadrimester"),
            ExtractionDays = parameters.Integer("extraction.daysAfterQuadrimester"),
            ExemptFromRegistration = parameters.Municipalities("regulation.exemptMunicipalities"),
            TermAnticipations = parameters.Integer("term.anticipations"),
            TermBonuses = parameters.Integer("term.bonuses"),
            ValidityMonths = parameters.Integer("programme.validityMonths"),
            State = parameters.Integer("programme.state"),
        };
        parameters.RefuseUnread();
        return ruleSet;
    }

    private NormTable Table(string file) => new(file, textOf($"{id}/{file}"));

    private static StatedFigures ReadStated(ParameterSet parameters) => new(
        parameters.Integer("stated.procedures"),
        parameters.Integer("stated.providers"),
        parameters.Integer("stated.municipalities"),
        parameters.Money("stated.totalAnnexII"),
        parameters.Money("stated.totalAnnexIII"),
        parameters.Money("stated.total"),
        parameters.Money("stated.total2023"),
        parameters.Money("stated.total2024"),
        parameters.Money("stated.total2025"));
}
