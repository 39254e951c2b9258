using Microsoft.AspNetCore.DataProtection;

namespace OperaMais.Application.Implants;

/// <summary>Encrypts documents before they are stored, and decrypts them for whoever may read them.</summary>
/// <param name="protection">The keys.</param>
public sealed class ImplantVault(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("implant-documents");

    internal byte[] Close(byte[] content) => protector.Protect(content);

    internal byte[] Open(byte[] encrypted) => protector.Unprotect(encrypted);
}
