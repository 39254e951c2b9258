using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Databases;

namespace OperaMais.Reports.Tests;

/// <summary>The worked example, imported and calculated once for tests that only look.</summary>
public sealed class ExampleProgramme : IAsyncLifetime
{
    private TestDatabase database = null!;

    internal static NormLibrary Norms => NormLibrary.Embedded;

    internal OperaMaisDatabase Database => database.Database;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await StoredExample.FillAsync(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();
}
