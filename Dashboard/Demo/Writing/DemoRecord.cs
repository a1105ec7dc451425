using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Records;
using Dashboard.Demo.World;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Demo.Writing;

/// <summary>What the database remembers of the simulated city: which one it is, and up to which moment it has been told.</summary>
internal sealed class DemoRecord(IDbContextFactory<DashboardDb> contexts)
{
    public const string Channel = "demo";

    private const string SeedKey = "demo";
    private const string ToldKey = "demo-told";

    /// <summary>The city in the database; null when there is none.</summary>
    public async Task<DemoSeed?> SeedAsync(CancellationToken cancellationToken) => DemoSeed.Parse(await ReadAsync(SeedKey, cancellationToken));

    /// <summary>Up to when the city has been told; null while its history is not complete.</summary>
    public async Task<DateTimeOffset?> ToldAsync(CancellationToken cancellationToken) =>
        long.TryParse(await ReadAsync(ToldKey, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            ? DateTimeOffset.FromUnixTimeMilliseconds(moment)
            : null;

    /// <summary>Whether nothing but what the program itself brings is in the database.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Batches.AnyAsync(batch => batch.Channel != "territory", cancellationToken);
    }

    /// <summary>Begins a city: from now until <see cref="CompleteAsync"/> its history is being written and no night is due.</summary>
    public Task BeginAsync(DemoSeed seed, CancellationToken cancellationToken) => WriteAsync(
        [(SeedKey, seed.ToString()), (ProgramState.FillingKey, Channel)], cancellationToken);

    /// <summary>Remembers up to when the city has been told; its history is complete.</summary>
    public Task CompleteAsync(DateTimeOffset told, CancellationToken cancellationToken) => WriteAsync(
        [(ToldKey, told.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)), (ProgramState.FillingKey, null)], cancellationToken);

    private async Task<string?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.State.AsNoTracking().FirstOrDefaultAsync(state => state.Key == key, cancellationToken))?.Value;
    }

    private async Task WriteAsync(IEnumerable<(string Key, string? Value)> states, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var (key, value) in states)
        {
            var stored = await db.State.FirstOrDefaultAsync(state => state.Key == key, cancellationToken);
            if (value is null)
            {
                db.State.RemoveRange(stored is null ? [] : [stored]);
            }
            else if (stored is null)
            {
                db.State.Add(new ProgramState { Key = key, Value = value });
            }
            else
            {
                stored.Value = value;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
