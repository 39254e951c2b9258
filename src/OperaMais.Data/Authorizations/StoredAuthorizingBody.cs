using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Authorizations;

/// <summary>Who authorizes in a municipality.</summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2, sole paragraph.</remarks>
public sealed class StoredAuthorizingBody
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The municipality.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>An establishment's CNES; nothing for a body known by its name.</summary>
    public Cnes? Cnes { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The body.</summary>
    public AuthorizingBody ToBody() => new(Cnes, Name);
}
