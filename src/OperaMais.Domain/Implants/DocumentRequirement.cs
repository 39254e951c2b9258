using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>A document that a code needs. The table is published by IPSM and not part of the text: it is loaded.</summary>
/// <param name="Code">The code, such as <c>8029</c>.</param>
/// <param name="Procedure">What it is the code of.</param>
/// <param name="Category">Its category in the table.</param>
/// <param name="Phase">In which phase.</param>
/// <param name="Moment">For which of the phase's audits.</param>
/// <param name="Document">The document.</param>
/// <remarks>IPSM: «TABELA CÓDIGO X PROCEDIMENTO X CATEGORIA X DOCUMENTAÇÃO REQUERIDA».</remarks>
public sealed record DocumentRequirement(
    string Code, string Procedure, string Category, ImplantPhase Phase, AuditMoment Moment, string Document);

/// <summary>A code with what it is the code of.</summary>
public sealed record ImplantCode(string Code, string Procedure, string Category);

/// <summary>The requirements that were loaded last.</summary>
/// <param name="All">Every one; empty until some are loaded.</param>
public sealed record RequirementTable(ImmutableArray<DocumentRequirement> All)
{
    /// <summary>The codes that may be requested in a phase; in the preparatory one only those that the text names.</summary>
    public ImmutableArray<ImplantCode> CodesOf(ImplantPhase phase) =>
    [
        .. All.Where(row => row.Phase == phase && (phase != ImplantPhase.Preparatory || ImplantPhases.PreparatoryCodes.Contains(row.Code)))
            .Select(row => new ImplantCode(row.Code, row.Procedure, row.Category))
            .DistinctBy(code => code.Code)
            .OrderBy(code => code.Code, StringComparer.Ordinal),
    ];

    /// <summary>The documents that codes need, each once.</summary>
    /// <exception cref="RefusedException">There is no code, or for an initial audit the table says nothing of one.</exception>
    public ImmutableArray<string> DocumentsOf(IReadOnlyCollection<string> codes, ImplantPhase phase, AuditMoment moment)
    {
        if (codes.Count == 0)
            throw DomainMessages.All.Refuse("implant.noCode");
        var known = CodesOf(phase).Select(code => code.Code).ToHashSet();
        foreach (var code in codes)
            // A code that was granted is known, whatever was loaded since: of its final audit the table may say nothing.
            if (moment == AuditMoment.Initial && (!known.Contains(code) || !All.Any(row => row.Code == code && row.Phase == phase && row.Moment == moment)))
                throw DomainMessages.All.Refuse("implant.codeUnknown", code, phase.ToText(), moment.ToText());
        return
        [
            .. All.Where(row => row.Phase == phase && row.Moment == moment && codes.Contains(row.Code))
                .Select(row => row.Document)
                .DistinctBy(FoldedText.Of),
        ];
    }
}

/// <summary>A document that was uploaded to a case.</summary>
/// <param name="Document">Which of those required it is.</param>
/// <param name="Phase">In which phase.</param>
/// <param name="Moment">For which audit.</param>
/// <param name="AfterStep">How many steps the case had when it was uploaded.</param>
/// <param name="IsRepeat">Whether the case had its bytes already before that step, under whatever name.</param>
public sealed record UploadedDocument(string Document, ImplantPhase Phase, AuditMoment Moment, int AfterStep, bool IsRepeat = false);

/// <summary>What a request is judged by before it goes out.</summary>
/// <param name="Requirements">The documents required.</param>
/// <param name="Uploaded">The documents there.</param>
public sealed record ImplantFolder(RequirementTable Requirements, ImmutableArray<UploadedDocument> Uploaded)
{
    /// <summary>The documents required that are not there.</summary>
    public ImmutableArray<string> Missing(IReadOnlyCollection<string> codes, ImplantPhase phase, AuditMoment moment)
    {
        var there = Uploaded.Where(one => one.Phase == phase && one.Moment == moment).Select(one => FoldedText.Of(one.Document)).ToHashSet();
        return [.. Requirements.DocumentsOf(codes, phase, moment).Where(document => !there.Contains(FoldedText.Of(document)))];
    }
}
