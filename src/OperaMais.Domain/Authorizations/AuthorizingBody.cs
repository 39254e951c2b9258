using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>Who authorizes in a municipality: an establishment, or a body known by its name.</summary>
/// <param name="Cnes">The establishment's CNES; nothing for a named body.</param>
/// <param name="Name">Its name.</param>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2, sole paragraph: "órgãos autorizadores locais".</remarks>
public sealed record AuthorizingBody(Cnes? Cnes, string Name)
{
    private const int LongestName = 120;

    /// <summary>Reads a body as it was typed.</summary>
    /// <param name="cnes">Its CNES; empty for a named body.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="RefusedException">There is no name, it is too long, or the CNES is none.</exception>
    public static AuthorizingBody Read(string cnes, string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
            throw DomainMessages.All.Refuse("body.name", LongestName);
        if (string.IsNullOrWhiteSpace(cnes))
            return new(null, name);
        return Codes.Cnes.TryRead(cnes.Trim(), out var code) && code.HasValidCheckDigit
            ? new(code, name)
            : throw DomainMessages.All.Refuse("body.cnes", cnes.Trim());
    }

    /// <summary>Its name, with its CNES where it has one.</summary>
    public override string ToString() => Cnes is { } code ? $"{Name} (CNES {code})" : Name;
}
