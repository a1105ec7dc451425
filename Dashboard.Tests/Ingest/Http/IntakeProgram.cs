using Dashboard.Tests.Support;

namespace Dashboard.Tests.Ingest.Http;

/// <summary>One program for all tests of a class; each delivers under identifiers of its own.</summary>
public sealed class IntakeProgram : IAsyncLifetime
{
    internal ServedProgram Program { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Program = await ServedProgram.StartAsync();

    public async ValueTask DisposeAsync() => await Program.DisposeAsync();
}
