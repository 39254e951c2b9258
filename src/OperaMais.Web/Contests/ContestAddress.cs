using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OperaMais.Application.Contests;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Contests;

namespace OperaMais.Web.Contests;

/// <summary>
/// What is questioned as it stands in an address. The number of an AIH stands there encrypted: who may not see it whole may still question it.
/// </summary>
/// <param name="protection">Encrypts.</param>
public sealed class ContestAddress(IDataProtectionProvider protection)
{
    private static readonly (ContestedKind Kind, string Address)[] Figures =
    [
        (ContestedKind.Financing, "financiamento"),
        (ContestedKind.Anticipation, "antecipacao"),
        (ContestedKind.Adjustment, "ajuste"),
        (ContestedKind.Indicator, "indicador"),
        (ContestedKind.Bonus, "bonus"),
    ];

    private readonly IDataProtector protector = protection.CreateProtector("contested-aih");

    /// <summary>The page where something is questioned.</summary>
    internal string Of(ContestedSettlement of, ContestSubject subject) =>
        $"/contestacoes/nova?quadrimestre={of.Quadrimester}&versao={of.Version}&beneficiario={of.Beneficiary}&{ParameterOf(subject)}";

    /// <summary>What an address says.</summary>
    /// <param name="figure">Parameter <c>valor</c>.</param>
    /// <param name="procedure">Parameter <c>procedimento</c>.</param>
    /// <param name="parcel">Parameter <c>parcela</c>.</param>
    /// <param name="aih">Parameter <c>aih</c>.</param>
    /// <returns>Nothing where it says nothing that can be questioned.</returns>
    internal ContestSubject? Read(string? figure, string? procedure, string? parcel, string? aih)
    {
        if (Array.Find(Figures, entry => entry.Address == figure) is { Address: not null } known)
            return ContestSubject.Of(known.Kind);
        if (ProcedureCode.TryRead(procedure ?? "", out var code))
            return ContestSubject.Of(code);
        if (Competence.TryRead(parcel, out var month))
            return ContestSubject.Of(month);
        try
        {
            return aih is not null && AihNumber.Read(protector.Unprotect(aih), out var number) == CodeReading.Valid ? ContestSubject.Of(number) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string ParameterOf(ContestSubject subject) => subject.Kind switch
    {
        ContestedKind.Aih => $"aih={protector.Protect(subject.Key)}",
        ContestedKind.Procedure => $"procedimento={subject.Key}",
        ContestedKind.Parcel => $"parcela={subject.Key}",
        _ => $"valor={Array.Find(Figures, entry => entry.Kind == subject.Kind).Address}",
    };
}

/// <summary>What a user may question on a page; cascaded to what is shown there.</summary>
/// <param name="Address">Writes addresses.</param>
/// <param name="Of">The version on the page.</param>
/// <param name="IsInForce">Whether parcels go by this version.</param>
internal sealed record ContestLinks(ContestAddress Address, ContestedSettlement Of, bool IsInForce)
{
    /// <summary>Where something is questioned; nothing where it cannot be.</summary>
    internal string? To(ContestSubject subject) => subject.Kind == ContestedKind.Parcel && !IsInForce ? null : Address.Of(Of, subject);
}
