using OperaMais.Application.Imports;
using OperaMais.Application.Ledgers;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Web.Tests.Payments;

/// <summary>Sites with a programme that is about to be paid.</summary>
internal static class PaymentSite
{
    /// <summary>The worked example; whoever is not left out has signed.</summary>
    /// <param name="unsigned">Codes of those without an instrument.</param>
    internal static async Task<Site> StartAsync(params string[] unsigned)
    {
        var site = await Site.StartAsync(fill: async test =>
        {
            await ExampleSite.FillAsync(test);
            await SignAsync(test, [.. NormLibrary.Embedded.Current.Registry.All.Select(beneficiary => beneficiary.Id.ToString()).Except(unsigned)]);
        });
        await site.CreateUsersAsync();
        return site;
    }

    /// <summary>Imports instruments for the whole schedule, worth R$ 1,00 each.</summary>
    internal static async Task SignAsync(TestDatabase test, params IReadOnlyCollection<string> beneficiaries)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("instruments.csv");
        await File.WriteAllLinesAsync(path, beneficiaries
            .Select(code => $"{code};{(code.Length == 6 ? "TERMO_DE_ADESAO" : "TERMO_DE_METAS")};{code}/2023;2023-08-31;2023-09-01;2025-07-25;1.00")
            .Prepend("BENEFICIARIO;TIPO;NUMERO;ASSINADO_EM;VIGENTE_DESDE;VIGENTE_ATE;VALOR"));
        await new ImportInstruments(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(path, new() { Author = "test" });
    }

    /// <summary>Releases a parcel.</summary>
    internal static Task<ReleasedParcel> ReleaseAsync(this Site site, int parcel) =>
        new ReleaseParcel(site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
            .RunAsync(new() { Parcel = new(parcel), Author = "bia", Authorization = "Ato 1" });

    /// <summary>The text of a page as a role sees it.</summary>
    internal static async Task<string> TextAsync(this Site site, string role, string address)
    {
        using var client = await site.SignedInAsync(role);
        return await (await client.GetAsync(address)).TextAsync();
    }
}
