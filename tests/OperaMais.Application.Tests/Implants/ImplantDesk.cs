using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OperaMais.Application.Files;
using OperaMais.Application.Implants;
using OperaMais.Data.Implants;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Implants;

/// <summary>A clinic and an auditor at work on a database, with made-up tables.</summary>
internal sealed class ImplantDesk(TestDatabase test, ImplantSettings? settings = null)
{
    internal const string Clinic = "clinica";
    internal const string Auditor = "auditora";
    internal const string Indications = "CODIGO;INDICACAO\nI-1;Perda por trauma\n";
    internal const string Requirements = """
        CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO
        8029;Enxerto;A;PREPARATORIA;INICIAL;Laudo
        8029;Enxerto;A;PREPARATORIA;FINAL;Radiografia final
        8040;Implante;A;Cirúrgica;Inicial;Laudo
        8040;Implante;A;Cirúrgica;Final;Radiografia final
        8050;Coroa;A;PROTETICA;INICIAL;Laudo
        """;

    internal static readonly Cnes Provider = new(9000003);
    internal static readonly Cnes Other = new(2695324);

    private readonly ImplantSettings settings = settings ?? new();

    internal ImplantVault Vault { get; } = new(new EphemeralDataProtectionProvider());

    internal Hand Clock { get; } = new();

    internal ShowImplant Show => new(test.Database, settings, Vault, Clock);

    internal Task<int> LoadAsync(ImplantListKind kind, string content) =>
        new LoadImplantList(test.Database, Clock).RunAsync(kind, "tabela.csv", new MemoryStream(Encoding.UTF8.GetBytes(content)), "adm");

    internal async Task LoadAllAsync()
    {
        await LoadAsync(ImplantListKind.Indications, Indications);
        await LoadAsync(ImplantListKind.Requirements, Requirements);
    }

    internal Task<Guid> OpenAsync(string tooth = "36", string enrolment = "123.456-7", Cnes? provider = null) => new OpenImplantCase(test.Database, settings, Clock)
        .RunAsync(new(provider ?? Provider, enrolment, "Fulano de Tal", tooth, "perda do elemento por trauma"), Clinic);

    internal Task AdvanceAsync(Guid id, int steps, ImplantAction action, ImplantInput? input = null, Cnes? own = null) =>
        new AdvanceImplant(test.Database, settings, Clock).RunAsync(new(id, steps), [own ?? Provider], action, input ?? new(), Clinic);

    internal Task DecideAsync(Guid id, int steps, ImplantAction action, string? reasons = null, string author = Auditor) =>
        new DecideImplant(test.Database, settings, Clock).RunAsync(new(id, steps), action, reasons, "I-1", author);

    internal async Task AttachAsync(Guid id, int steps, string document, string name = "laudo.pdf", string content = "%PDF-1.7 laudo", Cnes? own = null) =>
        await new AttachImplantDocument(test.Database, settings, Vault, Clock).RunAsync(
            new(id, steps), [own ?? Provider], document, await FileAsync(name, content), Clinic);

    internal ListImplants List => new(test.Database, settings, Clock);

    internal async Task<IReadOnlyList<ListedImplant>> ListAsync(ImplantSide first = ImplantSide.Auditor, params Cnes[] only) =>
        await List.RunAsync(only.Length == 0 ? null : only, first);

    internal static Task<AttachedFile> FileAsync(string name, string content) =>
        AttachedFile.ReadAsync(name, new MemoryStream(Encoding.Latin1.GetBytes(content)), AttachedKinds.Clinical);

    internal sealed class Hand : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now = Now.AddSeconds(1);
    }
}
