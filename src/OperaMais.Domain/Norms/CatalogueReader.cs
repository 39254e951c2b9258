using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Norms;

/// <summary>Reads Annex I and the SIGTAP values behind it.</summary>
internal static class CatalogueReader
{
    /// <summary>Reads the catalogue: SH + SP must be the unit value, and the bonus half of SIGTAP, in every row.</summary>
    internal static ProcedureCatalogue Read(NormTable annexI, NormTable sigtap, ParameterSet parameters, StatedFigures stated)
    {
        annexI.RefuseCountOtherThan(stated.Procedures);
        sigtap.RefuseCountOtherThan(stated.Procedures);
        var federalValues = ReadSigtap(sigtap);
        // Half of a value does not tell 100,01 from 100,02: the sum does.
        sigtap.RefuseTotalOtherThan(parameters.Money("rows.totalSigtap"), federalValues.Values.Select(value => value.Sh + value.Sp));
        var percentOfSigtap = parameters.Integer("bonus.percentOfSigtap");
        var procedures = new Dictionary<ProcedureCode, Procedure>();
        foreach (var row in annexI)
        {
            var procedure = ReadProcedure(row, federalValues, percentOfSigtap);
            if (!procedures.TryAdd(procedure.Code, procedure))
                throw row.Damaged("norm.twice", procedure.Code);
        }
        var composites = parameters.Procedures("composite.procedures");
        foreach (var composite in composites)
            if (!procedures.ContainsKey(composite))
                throw annexI.Damaged("norm.missingProcedure", composite);
        return new(procedures.Values, composites);
    }

    private static Dictionary<ProcedureCode, (Money Sh, Money Sp)> ReadSigtap(NormTable table)
    {
        var values = new Dictionary<ProcedureCode, (Money Sh, Money Sp)>();
        foreach (var row in table)
            if (!values.TryAdd(row.Procedure("PROCEDIMENTO"), (row.Money("SH"), row.Money("SP"))))
                throw row.Damaged("norm.twice", row.Text("PROCEDIMENTO"));
        return values;
    }

    private static Procedure ReadProcedure(NormRow row, Dictionary<ProcedureCode, (Money Sh, Money Sp)> federalValues, int percentOfSigtap)
    {
        var code = row.Procedure("PROCEDIMENTO");
        if (!federalValues.TryGetValue(code, out var federal))
            throw row.Damaged("norm.noSigtap", code);
        var procedure = new Procedure(
            code, row.Text("NOME"), row.Text("ESPECIALIDADE"), row.Money("SH"), row.Money("SP"), row.Money("BONUS"), federal.Sh, federal.Sp);
        if (procedure.UnitValue != row.Money("UNITARIO"))
            throw row.Damaged("norm.unitValue", procedure.Sh.ToText(), procedure.Sp.ToText(), row.Money("UNITARIO").ToText());
        if (procedure.BonusReference != procedure.Sigtap.Percent(percentOfSigtap))
            throw row.Damaged("norm.bonus", procedure.BonusReference.ToText(), percentOfSigtap, procedure.Sigtap.ToText());
        return procedure;
    }
}
