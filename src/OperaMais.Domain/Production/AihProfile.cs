using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Production;

/// <summary>What of an AIH decides whether it counts, whose it is and what it is worth. AIHs of one profile are all treated alike.</summary>
/// <param name="Establishment">CNES.</param>
/// <param name="PlaceOfSurgery">Municipality where the surgery was done (MUNIC_MOV).</param>
/// <param name="IsReferenced">Whether the patient lives in another municipality, of whatever state.</param>
/// <param name="Character">Character of admission (CAR_INT).</param>
/// <param name="IsSingle">Single-AIH indicator (U_AIH).</param>
/// <param name="Procedure">Principal procedure (PROC_REA).</param>
/// <param name="FirstAct">First act, where known; needed only for multiple and sequential surgeries.</param>
/// <param name="FederalSh">Federal complement of SH already paid (VAL_SH_FED), not negative.</param>
/// <param name="FederalSp">Federal complement of SP already paid (VAL_SP_FED), not negative.</param>
/// <remarks>Annex VI; Art. 1 § 4; docs/interpretations.md, 11 (whose patients are referenced).</remarks>
public readonly record struct AihProfile(
    Cnes Establishment,
    MunicipalityCode PlaceOfSurgery,
    bool IsReferenced,
    CharacterOfAdmission Character,
    bool IsSingle,
    ProcedureCode Procedure,
    ProcedureCode? FirstAct,
    Money FederalSh,
    Money FederalSp);
