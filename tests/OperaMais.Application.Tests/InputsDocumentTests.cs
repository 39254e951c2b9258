using System.Collections.Immutable;
using System.Text;
using OperaMais.Application.Settlements;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Tests;

/// <summary>What a settlement was calculated from, as it is kept.</summary>
public sealed class InputsDocumentTests
{
    private static readonly ImmutableArray<RegistryAct> Acts =
    [
        new RegistryAct.Admission(
            new(BeneficiaryId.Of(new Cnes(9000003)), "Clínica «Açaí»", new(310010), "Abadia dos Dourados", new(1_234_56)), new(2024, 1), new(2024, 2, 29), "Adesão \"1\""),
        new RegistryAct.Takeover(new(2126796), new(310020), new(2023, 3), new(2023, 8, 30), "Termo 7"),
        new RegistryAct.Withdrawal(BeneficiaryId.Of(new MunicipalityCode(310620)), new(202404), new(2024, 4, 10), "Ofício 3"),
    ];

    [Fact]
    public void Acts_come_back_as_they_were_written()
    {
        var bytes = Of(Acts).ToBytes();
        var read = InputsDocument.FromBytes(bytes);
        Assert.Equal(Acts.AsEnumerable(), read.Inputs.Acts);
        Assert.Equal(bytes, read.ToBytes());
    }

    // Written before there were acts: settlements keep their hashes.
    [Fact]
    public void Without_acts_the_document_is_what_it_always_was() => Assert.Equal(
        """{"ruleSet":"norma","quadrimester":"2024-2","registrationIsRequired":true,"slices":[],"pacts":[[310620,1,2]],"decisions":[],"baseline":{"uncounted":[],"counted":[]},"current":{"uncounted":[],"counted":[]}}""",
        Encoding.UTF8.GetString(Of([]).ToBytes()));

    [Fact]
    public void A_document_without_acts_reads_as_having_none() => Assert.Empty(InputsDocument.FromBytes(Of([]).ToBytes()).Inputs.Acts);

    private static InputsDocument Of(ImmutableArray<RegistryAct> acts) => new("norma", [], new SettlementInputs(
        new(2024, 2),
        new([], Tally.Empty),
        new([], Tally.Empty),
        true,
        ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty.Add(new(310620), new(1, 2)),
        ImmutableSortedDictionary<MunicipalityCode, Decision>.Empty)
    {
        Acts = acts,
    });
}
