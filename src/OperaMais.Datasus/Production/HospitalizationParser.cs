using OperaMais.Datasus.Rows;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Datasus.Production;

/// <summary>Turns the fields of a row of hospital production into a hospitalization: one set of rules for every source.</summary>
internal static class HospitalizationParser
{
    internal static Hospitalization Parse(this FieldParser parser, in HospitalizationFields fields)
    {
        var place = parser.Municipality(fields.PlaceOfSurgery, "MUNIC_MOV");
        var residence = parser.Municipality(fields.Residence, "MUNIC_RES");
        return new(
            parser.Aih(fields.Number, "N_AIH"),
            parser.Competence(fields.Year, fields.Month, "MES_CMPT"),
            residence,
            new AihProfile(
                parser.Cnes(fields.Establishment, "CNES"),
                place,
                place != residence,
                (CharacterOfAdmission)parser.Choice(fields.Character, 2, 1, 6, "carInt.value", "CAR_INT"),
                parser.Choice(fields.IsSingle, 1, 0, 1, "uAih.value", "U_AIH") == 1,
                parser.Procedure(fields.Procedure, "PROC_REA"),
                FirstAct(parser, fields.FirstAct),
                parser.Complement(fields.FederalSh, "VAL_SH_FED"),
                parser.Complement(fields.FederalSp, "VAL_SP_FED")));
    }

    private static ProcedureCode? FirstAct(FieldParser parser, ReadOnlySpan<byte> text) =>
        text.IsEmpty ? null : parser.Procedure(text, "PRIMEIRO_ATO");
}
