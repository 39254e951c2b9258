using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Tests.Adhesions;

public sealed class CheckedAdhesionTests
{
    private static readonly RuleSet RuleSet = NormLibrary.Embedded.Current;

    private static readonly AdhesionDraft Draft = new()
    {
        Beneficiary = "310010",
        Signatory = "Maria das Dores",
        Cpf = "529.982.247-25",
        Office = "Secretária Municipal de Saúde",
        Process = "1320.01.0123456/2023-45",
        Capacities = [Row],
    };

    private static TypedCapacity Row => new("9000003", "HOSPITAL", "0407040102", "20");

    [Fact]
    public void What_is_filled_in_rightly_is_read()
    {
        var adhesion = CheckedAdhesion.Of(RuleSet, Draft);
        Assert.Empty(adhesion.Faults);
        Assert.Equal(("310010", "Abadia dos Dourados", "529.982.247-25"), (adhesion.Expression!.Beneficiary.ToString(), adhesion.Expression.Name, adhesion.Expression.Cpf.ToText()));
        var row = Assert.Single(adhesion.ReadRows);
        Assert.Equal((20, "040704"), (row.PerMonth, row.OrganisationForm));
    }

    public static TheoryData<AdhesionField, string, string, string> Fields => new()
    {
        { AdhesionField.Beneficiary, nameof(AdhesionDraft.Beneficiary), "31001", "seis primeiros algarismos" },
        { AdhesionField.Beneficiary, nameof(AdhesionDraft.Beneficiary), "319999", "Não há município" },
        { AdhesionField.Beneficiary, nameof(AdhesionDraft.Beneficiary), "9000004", "dígito verificador" },
        { AdhesionField.Municipality, nameof(AdhesionDraft.Municipality), "310020", "deixe este campo em branco" },
        { AdhesionField.Signatory, nameof(AdhesionDraft.Signatory), "", "quem assina" },
        { AdhesionField.Cpf, nameof(AdhesionDraft.Cpf), "", "onze algarismos" },
        { AdhesionField.Cpf, nameof(AdhesionDraft.Cpf), "529.982.247-24", "não conferem" },
        { AdhesionField.Office, nameof(AdhesionDraft.Office), "", "cargo" },
        { AdhesionField.Process, nameof(AdhesionDraft.Process), "1320.01.123/2023-45", "SEI/MG" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_is_wrong_with_Annex_IV_is_told_by_field(AdhesionField field, string property, string value, string words)
    {
        var adhesion = CheckedAdhesion.Of(RuleSet, property switch
        {
            nameof(AdhesionDraft.Beneficiary) => Draft with { Beneficiary = value },
            nameof(AdhesionDraft.Municipality) => Draft with { Municipality = value },
            nameof(AdhesionDraft.Signatory) => Draft with { Signatory = value },
            nameof(AdhesionDraft.Cpf) => Draft with { Cpf = value },
            nameof(AdhesionDraft.Office) => Draft with { Office = value },
            _ => Draft with { Process = value },
        });
        Assert.Null(adhesion.Expression);
        Assert.Contains(words, adhesion.Of(field), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_needs_a_name_and_a_municipality_and_informs_its_own_capacity_only()
    {
        var provider = Draft with { Beneficiary = "9000003" };
        var adhesion = CheckedAdhesion.Of(RuleSet, provider);
        Assert.Equal([AdhesionField.Municipality, AdhesionField.Name], adhesion.Faults.Select(fault => fault.Field));
        Assert.Empty(CheckedAdhesion.Of(RuleSet, provider with { Name = "Hospital", Municipality = "310010" }).Faults);
        var other = CheckedAdhesion.Of(RuleSet, provider with { Name = "Hospital", Municipality = "310010", Capacities = [Row with { Cnes = "2126796" }] });
        Assert.Contains("9000003", other.Of(AdhesionField.Cnes, 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AdhesionField.Cnes, "900000", "H", "0407040102", "1", "sete algarismos")]
    [InlineData(AdhesionField.Cnes, "9000004", "H", "0407040102", "1", "dígito verificador")]
    [InlineData(AdhesionField.Hospital, "9000003", "", "0407040102", "1", "nome do hospital")]
    [InlineData(AdhesionField.Procedure, "9000003", "H", "hérnia", "1", "dez algarismos")]
    [InlineData(AdhesionField.Procedure, "9000003", "H", "0407040103", "1", "dígito verificador")]
    [InlineData(AdhesionField.Procedure, "9000003", "H", "0303010037", "1", "não está no Anexo I")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "-5", "negativa")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "−5", "negativa")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "0", "zero")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "", "número inteiro")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "1,5", "número inteiro")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "1.5", "número inteiro")]
    [InlineData(AdhesionField.Capacity, "9000003", "H", "0407040102", "1000000", "número inteiro")]
    [InlineData(AdhesionField.Confirmation, "9000003", "H", "0407040102", "10.001", "confirme")]
    public void What_is_wrong_with_a_row_is_told_by_field(AdhesionField field, string cnes, string hospital, string procedure, string capacity, string words)
    {
        var adhesion = CheckedAdhesion.Of(RuleSet, Draft with { Capacities = [Row, new(cnes, hospital, procedure, capacity)] });
        Assert.NotNull(adhesion.Expression);
        Assert.Null(adhesion.Rows[1]);
        Assert.Contains(words, adhesion.Of(field, 1), StringComparison.Ordinal);
        Assert.All(adhesion.Faults, fault => Assert.Equal(1, fault.Row));
    }

    [Theory]
    [InlineData("1", false, 1)]
    [InlineData("10000", false, 10_000)]
    [InlineData("10.000", false, 10_000)]
    [InlineData("10001", true, 10_001)]
    [InlineData("999.999", true, 999_999)]
    public void A_number_is_believed_up_to_ten_thousand_and_above_when_confirmed(string capacity, bool isConfirmed, int perMonth) =>
        Assert.Equal(perMonth, CheckedAdhesion.Of(RuleSet, Draft with { Capacities = [Row with { Capacity = capacity, IsConfirmed = isConfirmed }] }).Rows[0]!.PerMonth);

    [Fact]
    public void A_procedure_stands_once_for_each_hospital_and_the_two_codes_of_Annex_VI_are_of_Annex_I()
    {
        var adhesion = CheckedAdhesion.Of(RuleSet, Draft with { Capacities = [Row, Row with { Cnes = "2126796" }, Row with { Capacity = "7" }, Row with { Procedure = "0415010012" }] });
        Assert.Equal([true, true, false, true], adhesion.Rows.Select(row => row is not null));
        Assert.Contains("na linha 1", adhesion.Of(AdhesionField.Procedure, 2), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_at_least_one_row_and_not_more_than_a_thousand()
    {
        Assert.Contains("vazio", CheckedAdhesion.Of(RuleSet, Draft with { Capacities = [] }).Of(AdhesionField.Capacities), StringComparison.Ordinal);
        var many = CheckedAdhesion.Of(RuleSet, Draft with { Capacities = [.. Enumerable.Repeat(Row, 1_001)] });
        Assert.Contains("1.000", many.Of(AdhesionField.Capacities), StringComparison.Ordinal);
    }
}
