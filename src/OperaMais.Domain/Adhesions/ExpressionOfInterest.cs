using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Adhesions;

/// <summary>The expression of interest: who wants to join, and who says so on its behalf.</summary>
/// <param name="Beneficiary">Who wants to join.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seat">The municipality, or the one the provider is in.</param>
/// <param name="Signatory">Who signs.</param>
/// <param name="Cpf">The signatory's CPF.</param>
/// <param name="Office">The signatory's office.</param>
/// <param name="Process">The process in SEI/MG.</param>
/// <remarks>Art. 2 § 2; Annex IV.</remarks>
public sealed record ExpressionOfInterest(
    BeneficiaryId Beneficiary, string Name, Municipality Seat, string Signatory, Cpf Cpf, string Office, string Process);
