using Dashboard.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Support;

/// <summary>
/// Tests that must hold on both databases are written once in an abstract heir; two sealed heirs of that name the database, the one for
/// PostgreSQL with the trait <c>Group=postgres</c>. Each test has a database of its own.
/// </summary>
public abstract class DatabaseTest(StorageProvider provider) : IAsyncLifetime
{
    protected StorageProvider Provider { get; } = provider;

    protected TestDatabase Database { get; private set; } = null!;

    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase.CreateAsync(Provider, Configure);

    /// <summary>What a test adds to the services of its database.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }
}
