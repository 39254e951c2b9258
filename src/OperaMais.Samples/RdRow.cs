namespace OperaMais.Samples;

/// <summary>What matters of one row of an RD file, as the text of its fields: one AIH.</summary>
/// <param name="Aih">N_AIH: 13 digits.</param>
/// <param name="AnoCmpt">ANO_CMPT: the year of the competence.</param>
/// <param name="MesCmpt">MES_CMPT: the month of the competence, two digits.</param>
/// <param name="Cnes">CNES: 7 digits.</param>
/// <param name="MunicMov">MUNIC_MOV: where the surgery was done, 6 digits.</param>
/// <param name="MunicRes">MUNIC_RES: where the patient lives, 6 digits.</param>
/// <param name="CarInt">CAR_INT: <c>01</c> is elective.</param>
/// <param name="ProcRea">PROC_REA: 10 digits.</param>
/// <param name="ValShFed">VAL_SH_FED: money with two decimals and a point.</param>
/// <param name="ValSpFed">VAL_SP_FED: money with two decimals and a point.</param>
/// <param name="Ident">IDENT: <c>1</c>, or <c>5</c> for the continuation of a long stay.</param>
public sealed record RdRow(
    string Aih,
    string AnoCmpt,
    string MesCmpt,
    string Cnes,
    string MunicMov,
    string MunicRes,
    string CarInt,
    string ProcRea,
    string ValShFed = "0.00",
    string ValSpFed = "0.00",
    string Ident = "1");
