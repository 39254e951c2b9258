namespace OperaMais.Samples;

/// <summary>What matters of one row of an SP file, as the text of its fields: one act of an AIH.</summary>
/// <param name="Aih">SP_NAIH: 13 digits.</param>
/// <param name="Year">SP_AA: the year of the competence.</param>
/// <param name="Month">SP_MM: the month of the competence, two digits.</param>
/// <param name="Cnes">SP_CNES: 7 digits.</param>
/// <param name="MunicHosp">SP_M_HOSP: the hospital's municipality, 6 digits.</param>
/// <param name="ProcRea">SP_PROCREA: the AIH's principal procedure, 10 digits.</param>
/// <param name="AtoProf">SP_ATOPROF: the act, 10 digits.</param>
/// <param name="UniqueAih">SP_U_AIH: <c>1</c> on one row of each AIH, <c>0</c> on its others.</param>
public sealed record SpRow(
    string Aih,
    string Year,
    string Month,
    string Cnes,
    string MunicHosp,
    string ProcRea,
    string AtoProf,
    string UniqueAih = "1");
