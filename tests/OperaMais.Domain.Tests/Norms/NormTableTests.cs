using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormTableTests
{
    public static TheoryData<string, string> EveryColumn
    {
        get
        {
            var columns = new TheoryData<string, string>();
            foreach (var (file, folder) in new[]
            {
                (NormTexts.Index, ""),
                (NormTexts.Municipalities, ""),
                (NormTexts.Parameters, "ses-mg-8907-2023/"),
                (NormTexts.AnnexI, "ses-mg-8907-2023/"),
                (NormTexts.Sigtap, "ses-mg-8907-2023/"),
                (NormTexts.AnnexII, "ses-mg-8907-2023/"),
                (NormTexts.AnnexIII, "ses-mg-8907-2023/"),
                (NormTexts.AnnexVIII, "ses-mg-8907-2023/"),
            })
                foreach (var column in NormLibrary.EmbeddedText(folder + file).Row(1).Split(';'))
                    if ((file, column) != (NormTexts.Index, "ARTIGO"))
                        columns.Add(file, column);
            return columns;
        }
    }

    [Theory]
    [MemberData(nameof(EveryColumn))]
    public void A_column_of_another_name_is_missing(string file, string column) => NormTexts.AssertDamaged(
        file,
        text => text.WithRow(1, string.Join(';', text.Row(1).Split(';').Select(name => name == column ? name + "X" : name))),
        1,
        $"falta a coluna {column}");

    [Fact]
    public void The_order_of_columns_is_free()
    {
        var library = NormTexts.Load(NormTexts.AnnexVIII, text =>
            string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => string.Join(';', line.Split(';').Reverse()))));
        Assert.Equal(Given.RuleSet.Schedule.AsEnumerable(), library.Current.Schedule.AsEnumerable());
    }

    [Theory]
    [InlineData(NormTexts.AnnexVIII, 5, 6)]
    [InlineData(NormTexts.AnnexI, 41, 7)]
    public void A_row_has_as_many_fields_as_the_header(string file, int row, int fields)
    {
        NormTexts.AssertDamaged(
            file, text => text.WithRow(row, text.Row(row) + ";"), row, $"tem {fields + 1} campos em vez de {fields}");
        NormTexts.AssertDamaged(
            file, text => text.WithRow(row, text.Row(row)[..text.Row(row).LastIndexOf(';')]), row, $"tem {fields - 1} campos em vez de {fields}");
    }
}
