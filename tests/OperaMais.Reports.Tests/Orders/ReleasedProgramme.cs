using OperaMais.Application.Imports;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Orders;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Orders;
using OperaMais.Testing;

namespace OperaMais.Reports.Tests.Orders;

/// <summary>The worked example with everybody's instrument and the first parcel released; the first two lines of its order are recorded.</summary>
public sealed class ReleasedProgramme : IAsyncLifetime
{
    internal ExampleProgramme Example { get; } = new();

    internal PaymentOrder Order { get; private set; } = null!;

    internal BeneficiaryId Paid => Order.Lines[0].Beneficiary;

    internal BeneficiaryId Failed => Order.Lines[1].Beneficiary;

    public async Task InitializeAsync()
    {
        await Example.InitializeAsync();
        await SignAsync();
        var released = await new ReleaseParcel(Example.Database, ExampleProgramme.Norms, TimeProvider.System).RunAsync(
            new() { Parcel = new(202309), Author = "bia", Note = "primeira <parcela>" });
        Order = released.Order;
        await new RecordPayments(Example.Database, ExampleProgramme.Norms, TimeProvider.System).RunAsync(new()
        {
            Order = Order.Number,
            Day = TimeProvider.System.GetUtcNow().UtcDateTime.ToDay(),
            Reference = "OB 77",
            Paid = [Paid],
            Failed = new Dictionary<BeneficiaryId, string> { [Failed] = "conta encerrada" },
            Author = "ana",
        });
    }

    public Task DisposeAsync() => Example.DisposeAsync();

    private async Task SignAsync()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("instrumentos.csv");
        await File.WriteAllLinesAsync(path,
        [
            "BENEFICIARIO;TIPO;NUMERO;ASSINADO_EM;VIGENTE_DESDE;VIGENTE_ATE;VALOR",
            .. ExampleProgramme.Norms.Current.Registry.All.Select(beneficiary =>
                $"{beneficiary.Id};{(beneficiary.Id.Kind == BeneficiaryKind.Municipality ? "TERMO_DE_ADESAO" : "TERMO_DE_METAS")};{beneficiary.Id}/2023;2023-08-31;2023-09-01;2025-07-25;1.00"),
        ]);
        await new ImportInstruments(Example.Database, ExampleProgramme.Norms, TimeProvider.System).RunAsync(path, new() { Author = "ana" });
    }
}
