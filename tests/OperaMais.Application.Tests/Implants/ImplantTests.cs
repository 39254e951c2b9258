using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Files;
using OperaMais.Application.Implants;
using OperaMais.Application.Notices;
using OperaMais.Application.Outbox;
using OperaMais.Application.Tests.Registry;
using OperaMais.Data.Implants;
using OperaMais.Data.Users;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Implants;

/// <summary>Cases of implants in the database.</summary>
public sealed class ImplantTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_case_with_reconstruction_goes_through_all_phases_with_a_denial_and_keeps_its_history(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await desk.OpenAsync();
        await desk.DecideAsync(id, 1, ImplantAction.GrantEligibility);
        await desk.AdvanceAsync(id, 2, ImplantAction.RequireReconstruction);
        await RegistryDesk.RefusedAsync("implant.missing", "Laudo", () => desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8029"])));
        await desk.AttachAsync(id, 3, "LAUDO");
        await desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8029"]));
        await RegistryDesk.RefusedAsync("implant.otherState", "avaliação inicial", () => desk.AttachAsync(id, 4, "Laudo"));
        await desk.DecideAsync(id, 4, ImplantAction.DenyRequest, "imagem ilegível");
        await RegistryDesk.RefusedAsync("implant.nothingNew", "novo", () => desk.AdvanceAsync(id, 5, ImplantAction.ResubmitRequest, new(Codes: ["8029"])));
        await RegistryDesk.RefusedAsync("document.repeated", "“Laudo”", () => desk.AttachAsync(id, 5, "laudo", "melhor.pdf"));
        await desk.AttachAsync(id, 5, "Laudo", "melhor.pdf", "%PDF-1.7 melhor");
        await desk.AdvanceAsync(id, 5, ImplantAction.ResubmitRequest, new(Codes: ["8029"]));
        await desk.DecideAsync(id, 6, ImplantAction.Authorize);
        await PerformAsync(desk, id, 7);
        await desk.AttachAsync(id, 10, "Laudo");
        await desk.AdvanceAsync(id, 10, ImplantAction.SendRequest, new(Codes: ["8040"]));
        await desk.DecideAsync(id, 11, ImplantAction.Authorize);
        await PerformAsync(desk, id, 12);
        await desk.AttachAsync(id, 15, "Laudo");
        await desk.AdvanceAsync(id, 15, ImplantAction.SendRequest, new(Codes: ["8050"]));
        await desk.DecideAsync(id, 16, ImplantAction.Authorize);

        var view = (await desk.Show.RunAsync(id, [ImplantDesk.Provider], ImplantDesk.Clinic))!;
        Assert.Equal((ImplantState.Concluded, 17), (view.Process.State, view.Process.Steps.Length));
        Assert.Equal(("imagem ilegível", ImplantAction.DenyRequest), (view.Process.Steps[4].Text, view.Process.Steps[4].Action));
        Assert.Equal(new DateOnly(2024, 12, 2), view.Process.Steps[7].PerformedOn);
        Assert.Equal(["8029"], view.Process.Steps[3].Codes.AsEnumerable());
        Assert.Equal(6, view.Documents.Length);
        // The tooth may be asked for again.
        await desk.OpenAsync();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_bytes_are_one_document_once_may_be_another_too_and_are_nothing_new_after_a_denial(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAsync(ImplantListKind.Indications, ImplantDesk.Indications);
        await desk.LoadAsync(ImplantListKind.Requirements, ImplantDesk.Requirements + "\n8040;Implante;A;CIRURGICA;INICIAL;Tomografia\n8041;Implante curto;A;CIRURGICA;INICIAL;Termo\n");
        var id = await InSurgicalRequestAsync(desk);
        await desk.AttachAsync(id, 3, "Laudo", "tudo.pdf", "%PDF-1.7 tudo");
        await RegistryDesk.RefusedAsync("document.repeated", "“outro nome.pdf” já está neste pedido como “Laudo”", () => desk.AttachAsync(id, 3, "Laudo", "outro nome.pdf", "%PDF-1.7 tudo"));
        await desk.AttachAsync(id, 3, "Tomografia", "tudo.pdf", "%PDF-1.7 tudo");
        await desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8040"]));
        await desk.DecideAsync(id, 4, ImplantAction.DenyRequest, "ilegível");

        await RegistryDesk.RefusedAsync("document.repeated", "“Tomografia”", () => desk.AttachAsync(id, 5, "Tomografia", "nova.pdf", "%PDF-1.7 tudo"));
        await desk.AttachAsync(id, 5, "Termo", "tudo.pdf", "%PDF-1.7 tudo");
        await RegistryDesk.RefusedAsync("implant.nothingNew", "já tinha", () => desk.AdvanceAsync(id, 5, ImplantAction.ResubmitRequest, new(Codes: ["8040"])));
        await desk.AttachAsync(id, 5, "Laudo", "laudo.pdf", "%PDF-1.7 novo");
        await desk.AdvanceAsync(id, 5, ImplantAction.ResubmitRequest, new(Codes: ["8040", "8041"]));
        Assert.Equal(4, (await desk.Show.RunAsync(id, null, ImplantDesk.Auditor))!.Documents.Length);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_open_cases_of_the_same_the_second_is_refused_by_the_database_itself(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.OpenAsync();
        await RegistryDesk.RefusedAsync("implant.already", "dente 36", () => desk.OpenAsync(tooth: "3.6", enrolment: "1234567"));
        await desk.OpenAsync(tooth: "37");
        await desk.OpenAsync(enrolment: "7654321");
        await desk.OpenAsync(provider: ImplantDesk.Other);

        await using var context = test.Database.CreateContext();
        context.Add(Twin(isOpen: false, tooth: 36));
        await context.SaveChangesAsync();
        context.Add(Twin(isOpen: true, tooth: 36));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_case_given_up_keeps_its_history_tells_the_auditors_and_lets_the_tooth_be_asked_for_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await InSurgicalRequestAsync(desk);
        await RegistryDesk.RefusedAsync("implant.textMissing", "justificativa", () => desk.AdvanceAsync(id, 3, ImplantAction.Withdraw));
        await RegistryDesk.RefusedAsync("implant.unknown", "Não há", () => desk.AdvanceAsync(id, 3, ImplantAction.Withdraw, new("dente errado"), ImplantDesk.Other));
        await desk.AdvanceAsync(id, 3, ImplantAction.Withdraw, new("dente errado"));

        var view = (await desk.Show.RunAsync(id, null, ImplantDesk.Auditor))!;
        Assert.Equal((ImplantState.Withdrawn, 4, "dente errado"), (view.Process.State, view.Process.Steps.Length, view.Process.Steps[^1].Text));
        var again = await desk.OpenAsync();
        var rows = await desk.ListAsync();
        Assert.Equal([again, id], rows.Select(row => row.Id));
        Assert.Equal((null, null, false), (rows[1].Age, rows[1].Awaited, rows[1].IsLate));
        await using var context = test.Database.CreateContext();
        Assert.Contains(context.Notices, notice => notice.Kind == nameof(ImplantWithdrawn) && notice.Audience == "IPSM");
        await RegistryDesk.RefusedAsync("implant.otherState", "Desistência", () => desk.AdvanceAsync(id, 4, ImplantAction.Withdraw, new("de novo")));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Documents_are_encrypted_read_only_by_who_may_and_every_look_is_written_down(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await InSurgicalRequestAsync(desk);
        await desk.AttachAsync(id, 3, "Laudo", "C:\\fulano\\laudo.pdf", "%PDF-1.7 segredo");

        await using var context = test.Database.CreateContext();
        var stored = await context.ImplantContents.SingleAsync();
        Assert.DoesNotContain("segredo", Encoding.Latin1.GetString(stored.Encrypted), StringComparison.Ordinal);
        var view = (await desk.Show.RunAsync(id, [ImplantDesk.Provider], ImplantDesk.Clinic))!;
        var document = Assert.Single(view.Documents);
        Assert.Equal(("laudo.pdf", 16, true), (document.Name, document.Size, document.IsKept));
        var (name, type, content) = (await desk.Show.FindDocumentAsync(id, document.Id, null, ImplantDesk.Auditor))!.Value;
        Assert.Equal(("laudo.pdf", "application/pdf", "%PDF-1.7 segredo"), (name, type, Encoding.Latin1.GetString(content)));

        // To another provider neither the case nor the document is there, nor was anything looked at.
        Assert.Null(await desk.Show.RunAsync(id, [ImplantDesk.Other], "outra"));
        Assert.Null(await desk.Show.FindDocumentAsync(id, document.Id, [ImplantDesk.Other], "outra"));
        Assert.Empty(await desk.ListAsync(ImplantSide.Provider, ImplantDesk.Other));
        await RegistryDesk.RefusedAsync("implant.unknown", "Não há", () => desk.AttachAsync(id, 3, "Laudo", own: ImplantDesk.Other));
        await RegistryDesk.RefusedAsync(
            "implant.unknown", "Não há", () => desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8040"]), ImplantDesk.Other));
        Assert.Equal(
            [(ImplantAccessKind.Case, ImplantDesk.Clinic), (ImplantAccessKind.Document, ImplantDesk.Auditor)],
            (await context.ImplantAccesses.AsNoTracking().OrderBy(access => access.At).ToListAsync()).Select(access => (access.Kind, access.Author)));

        // Nor does the trail tell whose case it is, or what of.
        foreach (var change in await context.AuditedChanges.AsNoTracking().Where(change => change.Entity.StartsWith("implant")).ToListAsync())
            foreach (var secret in (string[])["Fulano", "1234567", "trauma\"", "segredo", "laudo.pdf", "36,"])
                Assert.DoesNotContain(secret, change.Entity == "implant_lists" ? "" : change.Before + change.After + change.Folded, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_comes_too_late_is_told_and_nothing_is_stored(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await desk.OpenAsync();
        await desk.DecideAsync(id, 1, ImplantAction.GrantEligibility);
        await RegistryDesk.RefusedAsync("implant.changed", "Reconstrução óssea?", () => desk.DecideAsync(id, 1, ImplantAction.DenyEligibility, "não"));
        await RegistryDesk.RefusedAsync("implant.otherState", "Reconstrução óssea?", () => desk.DecideAsync(id, 2, ImplantAction.Authorize));
        Assert.Equal(2, Assert.Single(await desk.ListAsync()).Process.Steps.Length);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_sees_cases_in_the_list_is_written_down_once_a_day_and_all_who_looked_are_shown_page_by_page(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        var (id, second) = (await desk.OpenAsync(), await desk.OpenAsync("37"));
        await desk.List.LogAsync([id, second], ImplantDesk.Auditor);
        await desk.List.LogAsync([id], ImplantDesk.Auditor);
        await desk.List.LogAsync([id], ImplantDesk.Clinic);
        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        await desk.List.LogAsync([id], ImplantDesk.Auditor);
        for (var look = 0; look < ShowImplant.AccessesPerPage; look++)
            await desk.Show.RunAsync(id, null, ImplantDesk.Auditor);

        // To look is one more each time: 3 in the list, 50 before, this one.
        var pages = new[] { (await desk.Show.RunAsync(id, null, "a"))!.Accesses, (await desk.Show.RunAsync(id, null, "b", accessPage: 2))!.Accesses };
        Assert.Equal([(1, 54, 50), (2, 55, 5)], pages.Select(page => (page.Number, page.Total, page.Shown.Length)));
        Assert.Equal(("a", ImplantAccessKind.Case), (pages[0].Shown[0].Author, pages[0].Shown[0].Kind));
        Assert.Equal(
            [(ImplantAccessKind.List, ImplantDesk.Auditor), (ImplantAccessKind.List, ImplantDesk.Clinic), (ImplantAccessKind.List, ImplantDesk.Auditor)],
            pages[1].Shown.TakeLast(3).Select(access => (access.Kind, access.Author)));
        Assert.Equal(2, (await desk.Show.RunAsync(id, null, "c", accessPage: 99))!.Accesses.Number);
        Assert.Equal(2, (await desk.Show.RunAsync(second, null, "c"))!.Accesses.Total);
    }

    [Fact]
    public async Task Without_tables_nothing_is_granted_and_nothing_is_sent()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new ImplantDesk(test);
        var id = await desk.OpenAsync();
        await RegistryDesk.RefusedAsync("implant.noIndications", "carregado", () => desk.DecideAsync(id, 1, ImplantAction.GrantEligibility));
        await RegistryDesk.RefusedAsync("implant.maker", "outro auditor", () => desk.DecideAsync(id, 1, ImplantAction.DenyEligibility, "não", ImplantDesk.Clinic));
        await desk.LoadAsync(ImplantListKind.Indications, ImplantDesk.Indications);
        await desk.DecideAsync(id, 1, ImplantAction.GrantEligibility);
        await desk.AdvanceAsync(id, 2, ImplantAction.SkipReconstruction);
        await RegistryDesk.RefusedAsync("implant.document", "exigidos", () => desk.AttachAsync(id, 3, "Laudo"));
        await RegistryDesk.RefusedAsync("implant.codeUnknown", "8040", () => desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8040"])));
    }

    [Fact]
    public async Task The_last_table_loaded_holds_and_a_table_at_fault_changes_nothing()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        Assert.Equal(2, await desk.LoadAsync(ImplantListKind.Indications, "INDICACAO;CODIGO\nAgenesia;X-1\nTumor;X-2\n"));
        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => desk.LoadAsync(
            ImplantListKind.Requirements,
            ImplantDesk.Requirements + "\nabc;Enxerto;A;OUTRA;MEIO;\n8029;Enxerto;A;preparatória;inicial;laudo\n"));
        Assert.Equal(["field.empty", "implant.code", "implant.listTwice", "implant.moment", "implant.phase"], refusal.Conflicts.Select(conflict => conflict.Code));
        Assert.Equal(7, refusal.Conflicts[1].Occurrences[0].Row);
        await RegistryDesk.RefusedAsync("implant.listEmpty", "tabela.csv", () => desk.LoadAsync(ImplantListKind.Indications, "CODIGO;INDICACAO\n"));
        await RegistryDesk.RefusedAsync("csv.missingColumn", "DOCUMENTO", () => desk.LoadAsync(ImplantListKind.Requirements, "CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO\n"));

        var tables = await new ShowImplantTables(test.Database).RunAsync();
        Assert.Equal(["X-1 – Agenesia", "X-2 – Tumor"], tables.Indications.All.Select(indication => indication.ToString()));
        Assert.Equal(5, tables.Requirements.All.Length);
        Assert.Equal([2, 5, 1], tables.Loads.Select(load => load.Rows));
    }

    [Theory]
    [InlineData("laudo.pdf", "%PDF-1.7", null)]
    [InlineData("raio-x 12.05.2024.png", "\u0089PNG\r\n\u001a\n", null)]
    [InlineData("foto.JPEG", "\u00ff\u00d8\u00ff", null)]
    [InlineData("laudo", "%PDF-1.7", null)]
    [InlineData("x.pdf.exe", "%PDF-1.7", "document.extension")]
    [InlineData("x.exe.pdf", "%PDF-1.7", "document.extension")]
    [InlineData("x.txt", "%PDF-1.7", "document.extension")]
    [InlineData("x.pdf", "", "document.empty")]
    [InlineData("x.pdf", "MZ programa", "document.notPdfNorPicture")]
    [InlineData("tomografia.dcm", "%PDF-1.7", "document.dicom")]
    public async Task Documents_are_what_they_look_like(string name, string content, string? refused)
    {
        if (refused is null)
            Assert.NotNull(await ImplantDesk.FileAsync(name, content));
        else
            Assert.Equal(refused, (await Assert.ThrowsAsync<RefusedException>(() => ImplantDesk.FileAsync(name, content))).Code);
    }

    [Fact]
    public async Task Pictures_of_tomographs_and_what_is_too_large_are_refused_in_a_sentence()
    {
        var dicom = await Assert.ThrowsAsync<RefusedException>(() => ImplantDesk.FileAsync("exame.pdf", new string('\0', 128) + "DICM..."));
        Assert.Contains("Exporte as imagens", dicom.Message, StringComparison.Ordinal);
        Assert.NotNull(await ImplantDesk.FileAsync("grande.pdf", "%PDF-" + new string('x', AttachedFile.MaxClinicalBytes - 5)));
        var large = await Assert.ThrowsAsync<RefusedException>(() => ImplantDesk.FileAsync("grande.pdf", "%PDF-" + new string('x', AttachedFile.MaxClinicalBytes - 4)));
        Assert.Contains("20 MB", large.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_tells_age_and_deadline_and_who_is_awaited_comes_first()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new ImplantDesk(test, new() { AuditDays = 10 });
        await desk.LoadAllAsync();
        var waiting = await InSurgicalRequestAsync(desk, "11");
        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        var first = await desk.OpenAsync("21");
        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        var second = await desk.OpenAsync("22");
        desk.Clock.Now = desk.Clock.Now.AddDays(10);

        var rows = await desk.ListAsync();
        Assert.Equal([first, second, waiting], rows.Select(row => row.Id));
        Assert.Equal([(11, new DateOnly(2024, 12, 13), true), (10, new(2024, 12, 14), false)], rows.Take(2).Select(row => (row.Age!.Value, row.DueOn!.Value, row.IsLate)));
        Assert.Null(rows[2].DueOn);
        Assert.Equal(waiting, (await desk.ListAsync(ImplantSide.Provider, ImplantDesk.Provider))[0].Id);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Documents_are_deleted_when_their_time_is_over_and_what_they_were_stays(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var old = await InSurgicalRequestAsync(desk, "11");
        await desk.AttachAsync(old, 3, "Laudo");
        desk.Clock.Now = desk.Clock.Now.AddYears(2);
        var recent = await InSurgicalRequestAsync(desk, "12");
        await desk.AttachAsync(recent, 3, "Laudo");

        var purge = new PurgeImplantDocuments(test.Database, desk.Clock);
        await RegistryDesk.RefusedAsync("implant.retention", "um ano", () => purge.RunAsync(0));
        Assert.Equal(0, await purge.RunAsync(3));
        Assert.Equal(1, await purge.RunAsync(2));
        var gone = Assert.Single((await desk.Show.RunAsync(old, null, ImplantDesk.Auditor))!.Documents);
        Assert.Equal(("laudo.pdf", false, 64), (gone.Name, gone.IsKept, gone.Sha256.Length));
        Assert.Null(await desk.Show.FindDocumentAsync(old, gone.Id, null, ImplantDesk.Auditor));
        Assert.True(Assert.Single((await desk.Show.RunAsync(recent, null, ImplantDesk.Auditor))!.Documents).IsKept);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Notices_tell_the_auditors_what_waits_and_the_provider_what_was_decided_without_any_mail_and_name_nobody(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await InSurgicalRequestAsync(desk);
        await RegistryDesk.RefusedAsync("implant.missing", "Laudo", () => desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8040"])));
        await desk.AttachAsync(id, 3, "Laudo");
        await desk.AdvanceAsync(id, 3, ImplantAction.SendRequest, new(Codes: ["8040"]));
        await desk.DecideAsync(id, 4, ImplantAction.DenyRequest, "Fulano não tem osso");
        await desk.OpenAsync(provider: ImplantDesk.Other);

        await using var context = test.Database.CreateContext();
        Assert.Empty(context.OutboxMessages);
        foreach (var secret in (string[])["Fulano", "1234567", "osso"])
            Assert.DoesNotContain(
                context.Notices.Select(notice => notice.Arguments).AsEnumerable(),
                arguments => arguments.Contains(secret, StringComparison.Ordinal));
        var list = new ListNotices(test.Database);
        Assert.Equal(
            [
                new ImplantSent(id, "9000003", ImplantState.EligibilityAudit),
                new ImplantSent(id, "9000003", ImplantState.SurgicalInitialAudit),
                Assert.IsType<ImplantSent>((await ReadAsync(Auditor()))[^1]),
            ],
            await ReadAsync(Auditor()));
        Assert.Equal(
            [new ImplantDecided(id, "9000003", ImplantState.ReconstructionQuestion), new ImplantDecided(id, "9000003", ImplantState.SurgicalInitialDenied)],
            await ReadAsync(Speaker(ImplantDesk.Provider)));
        Assert.Empty(await ReadAsync(Speaker(ImplantDesk.Other)));
        Assert.Empty(await ReadAsync(NoticeReader.Of(Guid.Empty, "ana", seesAll: true, [new(310620)])));
        // What one did oneself is not new.
        Assert.Equal((3, 0), (await list.CountNewAsync(Auditor()), await list.CountNewAsync(Auditor() with { UserName = ImplantDesk.Clinic })));

        async Task<NoticeFact[]> ReadAsync(NoticeReader reader) => [.. (await list.RunAsync(reader, null, 50)).Notices.Reverse().Select(notice => notice.Fact)];

        static NoticeReader Auditor() => NoticeReader.Of(Guid.Empty, ImplantDesk.Auditor, seesAll: false, [], auditsImplants: true);

        static NoticeReader Speaker(Cnes provider) => NoticeReader.Of(Guid.Empty, ImplantDesk.Clinic, seesAll: false, [], providers: [provider]);
    }

    [Fact]
    public async Task Mail_tells_the_auditors_what_waits_and_the_provider_what_was_decided_and_names_nobody()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using (var context = test.Database.CreateContext())
        {
            foreach (var (name, provider) in ((string, string)[])[("minha", "9000003"), ("outra", "2695324")])
            {
                var user = new User { Id = Guid.CreateVersion7(), UserName = name, DisplayName = name, Email = $"{name}@example.org", NoticesByEmail = true };
                context.Add(user);
                context.AddRange(
                    new IdentityUserClaim<Guid> { UserId = user.Id, ClaimType = ClaimTypes.Role, ClaimValue = RoleNames.AccreditedProvider },
                    new IdentityUserClaim<Guid> { UserId = user.Id, ClaimType = ClaimNames.Provider, ClaimValue = provider });
            }
            await context.SaveChangesAsync();
        }
        var desk = new ImplantDesk(test, new() { AuditorMailbox = "auditoria@example.org" });
        await desk.LoadAllAsync();
        await desk.OpenAsync("11");
        await using (var context = test.Database.CreateContext())
            Assert.Empty(context.OutboxMessages);

        await new SwitchMail(test.Database).RunAsync(new("https://opera.example.org/"));
        var id = await desk.OpenAsync("12");
        await desk.DecideAsync(id, 1, ImplantAction.GrantEligibility);
        await desk.AdvanceAsync(id, 2, ImplantAction.SkipReconstruction);
        await desk.AdvanceAsync(id, 3, ImplantAction.Withdraw, new("dente errado"));
        await using var reading = test.Database.CreateContext();
        var mails = await reading.OutboxMessages.OrderBy(message => message.CreatedAt).ToListAsync();
        Assert.Equal(["auditoria@example.org", "minha@example.org", "auditoria@example.org"], mails.Select(mail => mail.Recipient));
        Assert.Contains("desistiu", mails[^1].Subject, StringComparison.Ordinal);
        Assert.All(mails, mail =>
        {
            Assert.Contains($"https://opera.example.org/implantes/{id}", mail.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Fulano", mail.Subject + mail.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_is_typed_to_open_a_case_is_checked()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new ImplantDesk(test);
        await RegistryDesk.RefusedAsync("implant.tooth", "FDI", () => desk.OpenAsync(tooth: "51"));
        await RegistryDesk.RefusedAsync("implant.enrolment", "matrícula", () => desk.OpenAsync(enrolment: "x"));
        Assert.Empty(await desk.ListAsync());
    }

    private static async Task<Guid> InSurgicalRequestAsync(ImplantDesk desk, string tooth = "36")
    {
        var id = await desk.OpenAsync(tooth);
        await desk.DecideAsync(id, 1, ImplantAction.GrantEligibility);
        await desk.AdvanceAsync(id, 2, ImplantAction.SkipReconstruction);
        return id;
    }

    private static async Task PerformAsync(ImplantDesk desk, Guid id, int steps)
    {
        await RegistryDesk.RefusedAsync("implant.day", "dia", () => desk.AdvanceAsync(id, steps, ImplantAction.RegisterPerformed));
        await desk.AdvanceAsync(id, steps, ImplantAction.RegisterPerformed, new(PerformedOn: new(2024, 12, 2)));
        await desk.AttachAsync(id, steps + 1, "Radiografia final", "final.png", "\u0089PNG\r\n\u001a\n...");
        await desk.AdvanceAsync(id, steps + 1, ImplantAction.SendFinal);
        await desk.DecideAsync(id, steps + 2, ImplantAction.ApproveFinal);
    }

    private static StoredImplantCase Twin(bool isOpen, int tooth) => new()
    {
        Id = Guid.CreateVersion7(),
        Provider = ImplantDesk.Provider,
        Enrolment = "1234567",
        MemberName = "Fulano de Tal",
        Tooth = tooth,
        IsOpen = isOpen,
    };
}
