using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using CsvHelper;
using OperaMais.Testing;
using OperaMais.Web.Access;
using OperaMais.Web.Tests.Payments;

namespace OperaMais.Web.Tests.Downloads;

/// <summary>Tables of pages as files.</summary>
[Collection(ExampleTests.Name)]
public sealed partial class DownloadTests(ExampleSite example)
{
    [Theory]
    [InlineData("/apuracao/2024-1?situacao=cumpriu&pagina=2&ver=310620", 1)]
    [InlineData("/apuracao/2024-1/310620?parte=producao", 1)]
    [InlineData("/apuracao/2024-1/310620?parte=origem", 1)]
    [InlineData("/apuracao/2024-1/310620?parte=aihs&destino=paga", 1)]
    [InlineData("/apuracao/2024-1/310620?parte=parcelas", 1)]
    [InlineData("/beneficiarios?gestao=estadual&ordem=-publicado", 1)]
    [InlineData("/catalogo?busca=catarata", 1)]
    [InlineData("/instrumentos", 1)]
    [InlineData("/orcamento", 1)]
    [InlineData("/orcamento/dotacoes", 1)]
    [InlineData("/orcamento/empenhos", 1)]
    [InlineData("/pagamentos", 1)]
    [InlineData("/producao", 1)]
    [InlineData("/apuracao", 0)]
    public async Task A_page_offers_its_table_in_three_forms_which_say_the_same(string page, int tables)
    {
        using var client = await example.Site.SignedInAsync(Roles.Analyst);
        Assert.Equal(tables, await AssertTablesAsync(client, page));
    }

    [Fact]
    public async Task So_do_the_pages_of_payments()
    {
        await using var site = await PaymentSite.StartAsync("310620");
        await site.ReleaseAsync(202309);
        using var client = await site.SignedInAsync(Roles.Auditor);
        foreach (var page in (string[])["/pagamentos/ordens", "/pagamentos/ordens/1", "/pagamentos/retidos", "/pagamentos/2023-09", "/beneficiarios/310540/conta"])
            Assert.Equal(1, await AssertTablesAsync(client, page));
    }

    [Fact]
    public async Task LibreOffice_opens_a_spreadsheet_and_comes_to_the_totals_of_the_CSV()
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        using var folder = new TemporaryFolder();
        var csv = Read(await client.GetByteArrayAsync("/apuracao/2024-1/tabela?formato=programa"));

        // The sums that stand in the file are spoiled first: what comes back was calculated.
        var rows = await LibreOffice.ReadAsync(WithoutSums(await client.GetByteArrayAsync("/apuracao/2024-1/tabela?formato=xlsx")), folder.Path);

        Assert.Equal(275 + 2, rows.Length);
        foreach (var (column, name) in csv[0].Index())
        {
            var sum = name is "procedures" or "financing" or "financingSh" or "financingSp" or "anticipation" or "adjustment" or "bonusReference" or "bonus";
            Assert.Equal(
                sum ? csv.Skip(1).Sum(row => Number(row[column])) : (decimal?)null,
                decimal.TryParse(rows[^1][column], CultureInfo.InvariantCulture, out var total) ? total : null);
        }
        // Amounts are amounts, negative ones too, and codes keep what they are.
        Assert.Contains(rows, row => row[9].StartsWith('-'));
        Assert.Equal(csv.Skip(1).Select(row => Number(row[9])), rows[1..^1].Select(row => Number(row[9])));
        Assert.Equal(csv.Skip(1).Select(row => row[0]), rows[1..^1].Select(row => row[0]));
    }

    [Theory]
    [InlineData(Roles.Manager, "/apuracao/2024-1/310540/tabela?parte=aihs", HttpStatusCode.NotFound)]
    [InlineData(Roles.Manager, "/pagamentos/ordens/tabela", HttpStatusCode.Redirect)]
    [InlineData(Roles.Manager, "/cadastro/tabela", HttpStatusCode.Redirect)]
    [InlineData(Roles.Manager, "/producao/importacoes/tabela", HttpStatusCode.Redirect)]
    [InlineData(Roles.Auditor, "/apuracao/2024-1/310540/tabela", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/apuracao/2024-1/310540/tabela?parte=aihs&versao=9", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/apuracao/2024-1/999999/tabela?parte=aihs", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_or_not_theirs_cannot_be_downloaded(string role, string address, HttpStatusCode status)
    {
        using var client = await example.Site.SignedInAsync(role);
        Assert.Equal(status, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_manager_downloads_what_is_its_own_and_AIH_numbers_masked()
    {
        using var manager = await example.Site.SignedInAsync(Roles.Manager);
        using var auditor = await example.Site.SignedInAsync(Roles.Auditor);
        var aihs = $"/apuracao/2024-1/{Site.ManagedMunicipality}/tabela?parte=aihs&formato=programa";

        Assert.Equal(Site.ManagedMunicipality, Assert.Single(Read(await manager.GetByteArrayAsync("/beneficiarios/tabela?formato=programa")).Skip(1))[0]);
        Assert.All(Read(await manager.GetByteArrayAsync(aihs)).Skip(1), row => Assert.DoesNotMatch(@"^\d{13}$", row[0]));
        Assert.All(Read(await auditor.GetByteArrayAsync(aihs)).Skip(1), row => Assert.Matches(@"^\d{13}$", row[0]));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    // Returns how many tables the page offers.
    private static async Task<int> AssertTablesAsync(HttpClient client, string page)
    {
        var links = Link().Matches(await (await client.GetAsync(page)).Content.ReadAsStringAsync()).Select(match => HttpUtility.HtmlDecode(match.Groups["address"].Value)).ToList();
        Assert.All(links, link => Assert.DoesNotContain("pagina=", link, StringComparison.Ordinal));
        foreach (var table in links.Chunk(3))
        {
            Assert.Equal(["xlsx", "csv", "programa"], table.Select(link => link.Split("formato=")[1]));
            var (people, programs) = (await client.GetByteArrayAsync(table[1]), Read(await client.GetByteArrayAsync(table[2])));
            Assert.Equal([0xEF, 0xBB, 0xBF], people[..3]);
            Assert.Equal(Read(people).Select(row => row.Length), programs.Select(row => row.Length));
            Assert.All(Read(people).Skip(1).Zip(programs.Skip(1)), rows => Assert.All(rows.First.Zip(rows.Second), cells => AssertSame(cells.First, cells.Second)));
            using var book = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(table[0])));
            var rows = RowTag().Count(Sheet(book));
            // Header and rows, and under them their sums where there is something to sum.
            Assert.InRange(rows, programs.Count, programs.Count + 1);
        }
        return links.Count / 3;
    }

    // Numbers, amounts, percentages, days and months in both ways of writing; words and instants are there in both or in neither.
    private static void AssertSame(string people, string programs)
    {
        if (programs.Length == 0 || people == programs)
            Assert.Equal(programs, people);
        else if (DateOnly.TryParseExact(programs, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Assert.Equal($"{day:dd/MM/yyyy}", people);
        else if (Domain.Competence.TryRead(programs, out var month))
            Assert.Equal(OperaMais.Reports.Shown.Month(month), people);
        else if (decimal.TryParse(programs, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.TryParse(people, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Domain.Messages.MessageCatalogue.Culture, out var read))
            Assert.True(read == number || read == number / 100, $"{people} is not {programs}");
        else
            Assert.NotEqual("", people);
    }

    private static List<string[]> Read(byte[] csv)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions { Separator = ';', HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static byte[] WithoutSums(byte[] xlsx)
    {
        var file = new MemoryStream();
        file.Write(xlsx);
        using (var book = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var spoiled = CachedSum().Replace(Sheet(book), "<x:v>1</x:v>");
            var entry = book.Entries.Single(part => part.FullName.Contains("/sheet", StringComparison.Ordinal));
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(book.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(spoiled);
        }
        return file.ToArray();
    }

    private static string Sheet(ZipArchive book)
    {
        using var reader = new StreamReader(book.Entries.First(part => part.FullName.Contains("/sheet", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("href=\"(?<address>[^\"]*/tabela\\?[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<x:row>", RegexOptions.None, 1000)]
    private static partial Regex RowTag();

    [GeneratedRegex("(?<=</x:f>)<x:v>[^<]*</x:v>", RegexOptions.None, 1000)]
    private static partial Regex CachedSum();
}
