using OperaMais.Application.Notices;
using OperaMais.Data.Notices;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Notices;

/// <summary>What is kept of notices stays readable: the codes and the JSON here are those of databases in use.</summary>
public sealed class NoticeTextTests
{
    private static readonly NoticeReader Reader = NoticeReader.Of(Guid.Empty, "", seesAll: true, []);

    private static readonly (string Kind, string Arguments, string Text)[] Kept =
    [
        ("ProductionImported", """{"Slices":2,"Rows":1200,"RowsLeftOut":3}""", "ana importou produção: 2 competência(s) nova(s) ou alterada(s), 1.200 linha(s) de AIH lida(s) e 3 deixada(s) de fora."),
        ("FactsImported", """{"File":"PPI","Added":5,"Replaced":1,"RowsLeftOut":0}""", "ana gravou pactos da PPI: 5 registro(s) novo(s), 1 substituído(s) e 0 linha(s) deixada(s) de fora."),
        ("FactsImported", """{"File":"SUSFACIL","Added":1,"Replaced":0,"RowsLeftOut":0}""", "ana gravou registros do SUSfácilMG"),
        ("FactsImported", """{"File":"INSTRUMENTS","Added":1,"Replaced":0,"RowsLeftOut":0}""", "ana gravou instrumentos"),
        ("FactsImported", """{"File":"OPENING_BALANCES","Added":1,"Replaced":0,"RowsLeftOut":0}""", "ana gravou saldos anteriores"),
        ("FactsImported", """{"File":"DECISIONS","Added":1,"Replaced":0,"RowsLeftOut":0}""", "ana gravou decisões do Grupo Condutor"),
        ("SettlementApproved", """{"Quadrimester":"2023-3","Version":2}""", "ana aprovou a versão 2 da apuração do 3º quadrimestre de 2023."),
        ("OwnSettlementApproved", """{"Quadrimester":"2023-3","Name":"Uberaba","Adjustment":"-123456","Bonus":"100"}""", "Uberaba: a apuração do 3º quadrimestre de 2023 foi aprovada, com ajuste de −R$ 1.234,56 e bônus de R$ 1,00."),
        ("ParcelReleased", """{"Parcel":"202309","Paid":12,"Net":"100000"}""", "ana liberou a parcela de set/2023: R$ 1.000,00 a 12 beneficiário(s)."),
        ("OwnParcelReleased", """{"Parcel":"202309","Name":"Uberaba","Credit":"300","Debit":"0","Discount":"100","Net":"200"}""", "Uberaba: a parcela de set/2023 foi liberada, com R$ 2,00 a receber, que são R$ 3,00 de crédito menos R$ 1,00 de desconto."),
        ("OwnParcelReleased", """{"Parcel":"202403","Name":"Uberaba","Credit":"0","Debit":"500","Discount":"0","Net":"0"}""", "Uberaba: a parcela de mar/2024 foi liberada sem valor a receber, com R$ 0,00 de crédito, R$ 5,00 de débito e R$ 0,00 de desconto."),
        ("InstrumentsMissing", """{"Parcel":"202309","Beneficiaries":3,"Withheld":"100"}""", "Falta o instrumento assinado de 3 beneficiário(s): R$ 1,00 da parcela de set/2023 estão retidos (Art. 5º, § 1º)."),
        ("OwnInstrumentMissing", """{"Parcel":"202309","Name":"Uberaba","Withheld":"100"}""", "Uberaba: R$ 1,00 da parcela de set/2023 estão retidos porque não há instrumento assinado (Art. 5º, § 1º)."),
        ("WithheldReleased", """{"Beneficiaries":2,"Net":"100"}""", "ana liberou R$ 1,00 que estavam retidos, de 2 beneficiário(s)."),
        ("OwnWithheldReleased", """{"Name":"Uberaba","Net":"100"}""", "Uberaba: R$ 1,00 que estavam retidos foram liberados."),
        ("AdhesionSubmitted", """{"Adhesion":"019332f0-0000-7000-8000-000000000000","Name":"Abadia dos Dourados"}""", "Chegou um pedido de adesão de Abadia dos Dourados."),
        ("AdhesionAnswered", """{"Adhesion":"019332f0-0000-7000-8000-000000000000","Name":"Abadia dos Dourados","State":"Returned"}""", "O pedido de adesão de Abadia dos Dourados foi devolvido para correção."),
        ("AdhesionAnswered", """{"Adhesion":"019332f0-0000-7000-8000-000000000000","Name":"Abadia dos Dourados","State":"Approved"}""", "O pedido de adesão de Abadia dos Dourados foi aprovado"),
        ("AdhesionAnswered", """{"Adhesion":"019332f0-0000-7000-8000-000000000000","Name":"Abadia dos Dourados","State":"Denied"}""", "O pedido de adesão de Abadia dos Dourados foi negado."),
        ("ContestOpened", """{"Contest":"019332f0-0000-7000-8000-000000000000","Name":"Uberaba","Quadrimester":"2024-1","Version":1}""", "Uberaba contestou a versão 1 da apuração do 1º quadrimestre de 2024."),
        ("ContestOpened", """{"Contest":"019332f0-0000-7000-8000-000000000000","Name":"Uberaba","Quadrimester":"2024-1","Version":1,"IsReply":true}""", "Uberaba replicou à resposta que teve sobre a versão 1 da apuração do 1º quadrimestre de 2024."),
        ("ContestAnswered", """{"Contest":"019332f0-0000-7000-8000-000000000000","Name":"Uberaba","Quadrimester":"2024-1","Version":1,"IsFinal":true}""", "A contestação de Uberaba sobre a versão 1 da apuração do 1º quadrimestre de 2024 foi respondida, e a resposta a encerra."),
        ("ContestAnswered", """{"Contest":"019332f0-0000-7000-8000-000000000000","Name":"Uberaba","Quadrimester":"2024-1","Version":1}""", "A contestação de Uberaba sobre a versão 1 da apuração do 1º quadrimestre de 2024 foi respondida."),
        ("ImplantSent", """{"Case":"019332f0-0000-7000-8000-000000000000","Provider":"9000003","State":"SurgicalInitialAudit"}""", "O credenciado CNES 9000003 enviou à auditoria um caso de implante, que está em «Fase cirúrgica: Em avaliação inicial»."),
        ("ImplantDecided", """{"Case":"019332f0-0000-7000-8000-000000000000","Provider":"9000003","State":"EligibilityDenied"}""", "A auditoria decidiu sobre um caso de implante do credenciado CNES 9000003, que passou a «Enquadramento indeferido»."),
        ("ImplantWithdrawn", """{"Case":"019332f0-0000-7000-8000-000000000000","Provider":"9000003"}""", "O credenciado CNES 9000003 desistiu de um caso de implante."),
    ];

    [Fact]
    public async Task Every_kind_says_what_happened_and_what_to_do()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using (var context = test.Database.CreateContext())
        {
            context.Notices.AddRange(Kept.Select(row => new StoredNotice
            {
                At = DateTime.UnixEpoch,
                Author = "ana",
                Audience = StoredNotice.Staff,
                Kind = row.Kind,
                Arguments = row.Arguments,
            }));
            await context.SaveChangesAsync();
        }

        var notices = (await new ListNotices(test.Database).RunAsync(Reader, null, 50)).Notices.Reverse().ToList();

        Assert.Equal(Kept.Length, notices.Count);
        Assert.All(notices.Zip(Kept), pair =>
        {
            Assert.StartsWith(pair.Second.Text, pair.First.Text, StringComparison.Ordinal);
            Assert.EndsWith(".", pair.First.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(":", pair.First.Fact.Title, StringComparison.Ordinal);
        });
        var kinds = typeof(NoticeFact).Assembly.GetTypes().Where(type => type.BaseType == typeof(NoticeFact)).Select(type => type.Name);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), Kept.Select(row => row.Kind).Distinct().Order(StringComparer.Ordinal));
    }
}
