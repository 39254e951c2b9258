using System.Resources;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Tests.Messages;

public sealed class MessageCatalogueTests
{
    [Fact]
    public void A_sentence_is_found_by_its_code() =>
        Assert.Equal("a vigência termina antes de começar", DomainMessages.All.Text("norm.dates"));

    [Fact]
    public void Its_places_are_filled_as_Brazilians_write_numbers() => Assert.Equal(
        "1.234 de residentes em outros municípios ÷ 5.678.901 no total",
        DomainMessages.All.Text("step.achieved.formula", 1_234, 5_678_901L));

    [Fact]
    public void Without_arguments_its_places_stay() => Assert.Equal("falta a coluna {0}", DomainMessages.All.Text("norm.column"));

    [Fact]
    public void A_code_that_no_sentence_has_is_a_defect()
    {
        var defect = Assert.Throws<MissingManifestResourceException>(() => DomainMessages.All.Text("norm.nothing"));
        Assert.Contains("norm.nothing", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_says_the_sentence_and_keeps_its_code()
    {
        var refusal = DomainMessages.All.Refuse("norm.column", "CNES");
        Assert.Equal(("norm.column", "falta a coluna CNES"), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void Users_read_Brazilian_Portuguese() => Assert.Equal("pt-BR", MessageCatalogue.Culture.Name);
}
