using OperaMais.Reports.Printing;

namespace OperaMais.Reports.Tests.Printing;

/// <summary>One printer for all tests of printing, which take turns.</summary>
[CollectionDefinition(nameof(SharedPrinter))]
public sealed class SharedPrinter : ICollectionFixture<SharedPrinter>, IAsyncLifetime
{
    public ChromiumPrinter Printer { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Printer.DisposeAsync().AsTask();
}
