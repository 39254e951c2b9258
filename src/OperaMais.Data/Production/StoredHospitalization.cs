using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Data.Production;

/// <summary>An AIH of a slice that counts, could come to count, or is shown as a rejected one of a catalogue procedure.</summary>
public sealed class StoredHospitalization
{
    /// <summary>Competence of processing, part of the key so that the table can be partitioned by it.</summary>
    public required Competence Competence { get; init; }

    /// <summary>The version of the slice it belongs to.</summary>
    public required int SliceId { get; init; }

    /// <summary>The file it came from.</summary>
    public required int FileId { get; init; }

    /// <summary>Its place in that file.</summary>
    public required long Row { get; init; }

    /// <summary>AIH number.</summary>
    public required AihNumber Number { get; init; }

    /// <summary>CNES.</summary>
    public required Cnes Establishment { get; init; }

    /// <summary>Municipality of surgery (MUNIC_MOV).</summary>
    public required MunicipalityCode PlaceOfSurgery { get; init; }

    /// <summary>Municipality of residence (MUNIC_RES).</summary>
    public required MunicipalityCode Residence { get; init; }

    /// <summary>Character of admission (CAR_INT).</summary>
    public required CharacterOfAdmission Character { get; init; }

    /// <summary>Single-AIH indicator (U_AIH).</summary>
    public required bool IsSingle { get; init; }

    /// <summary>Principal procedure (PROC_REA).</summary>
    public required ProcedureCode Procedure { get; init; }

    /// <summary>First act as the SIHD extract has it; of RD rows it is found among the <see cref="StoredFirstAct"/>s.</summary>
    public ProcedureCode? FirstAct { get; init; }

    /// <summary>Federal complement of SH.</summary>
    public required Money FederalSh { get; init; }

    /// <summary>Federal complement of SP.</summary>
    public required Money FederalSp { get; init; }

    /// <summary>An AIH as it is stored.</summary>
    /// <param name="sliceId">The version of the slice it belongs to.</param>
    /// <param name="fileId">The file it came from.</param>
    /// <param name="row">Its place in that file.</param>
    /// <param name="aih">The AIH.</param>
    public static StoredHospitalization Of(int sliceId, int fileId, long row, in Hospitalization aih)
    {
        var profile = aih.Profile;
        return new()
        {
            Competence = aih.Competence,
            SliceId = sliceId,
            FileId = fileId,
            Row = row,
            Number = aih.Number,
            Establishment = profile.Establishment,
            PlaceOfSurgery = profile.PlaceOfSurgery,
            Residence = aih.Residence,
            Character = profile.Character,
            IsSingle = profile.IsSingle,
            Procedure = profile.Procedure,
            FirstAct = profile.FirstAct,
            FederalSh = profile.FederalSh,
            FederalSp = profile.FederalSp,
        };
    }
}

/// <summary>The first act of an AIH of multiple or sequential surgeries, from an SP file; its AIH may come later.</summary>
public sealed class StoredFirstAct
{
    /// <summary>Competence of processing.</summary>
    public required Competence Competence { get; init; }

    /// <summary>AIH number.</summary>
    public required AihNumber Number { get; init; }

    /// <summary>The act.</summary>
    public required ProcedureCode Act { get; set; }

    /// <summary>The file that brought it.</summary>
    public required int FileId { get; set; }
}
