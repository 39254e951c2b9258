using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Catalogue;

public sealed class ProcedureCatalogueTests
{
    private static readonly Procedure Composite = new(new(0415010012), "Múltiplas", "Várias", new(0), new(0), new(0), new(0), new(0));
    private static readonly Procedure Plain = new(new(0404030084), "Alveoloplastia", "Buco", new(68_934), new(41_407), new(50_155), new(62_667), new(37_643));
    private static readonly ProcedureCode Foreign = new(0303010037);
    private static readonly ProcedureCatalogue Catalogue = new([Plain, Composite], [Composite.Code]);

    [Fact]
    public void Procedures_stand_in_the_norms_order_and_are_found_by_code()
    {
        Assert.Equal([Plain, Composite], Catalogue.Procedures.AsEnumerable());
        Assert.Same(Plain, Catalogue[Plain.Code]);
        Assert.True(Catalogue.Contains(Plain.Code));
        Assert.True(Catalogue.TryFind(Plain.Code, out var found));
        Assert.Same(Plain, found);
    }

    [Fact]
    public void Other_codes_are_not_found()
    {
        Assert.False(Catalogue.Contains(Foreign));
        Assert.False(Catalogue.TryFind(Foreign, out var found));
        Assert.Null(found);
        Assert.Throws<KeyNotFoundException>(() => Catalogue[Foreign]);
    }

    [Fact]
    public void Only_the_named_codes_are_worth_their_first_act()
    {
        Assert.Equal([Composite.Code], Catalogue.Composites.AsEnumerable());
        Assert.True(Catalogue.IsComposite(Composite.Code));
        Assert.False(Catalogue.IsComposite(Plain.Code));
        Assert.False(Catalogue.IsComposite(Foreign));
    }

    [Fact]
    public void The_unit_value_is_sh_and_sp() => Assert.Equal(new Money(110_341), Plain.UnitValue);

    [Fact]
    public void No_code_stands_twice() =>
        Assert.Throws<ArgumentException>(() => new ProcedureCatalogue([Plain, Plain with { Name = "Outra" }], []));
}
