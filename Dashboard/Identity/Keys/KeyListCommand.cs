using System.Globalization;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Keys;

/// <summary><c>key list</c>: every key ever made with what it may do; the keys themselves are not stored.</summary>
internal sealed class KeyListCommand(IDbContextFactory<DashboardDb> factory, CommandConsole console) : ICommand
{
    public string Verb => "key list";

    public string Description => "show every API key: name, areas, sources, rights, when it was made or withdrawn";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandArguments.Parse(arguments);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var keys = await db.ApiKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancellationToken);
        if (keys.Count == 0)
        {
            await console.Output.WriteLineAsync("There are no keys; 'key add' makes one.");
            return 0;
        }

        await ConsoleTable.WriteAsync(console.Output,
        [
            ["NAME", "AREAS", "SOURCES", "RIGHTS", "MADE", "STATE"],
            .. keys.Select(key => new[] { key.Name, key.Areas, key.Sources.Length == 0 ? "-" : key.Sources, KeyRights.Words(key.Rights), Day(key.CreatedAt), StateOf(key) }),
        ]);
        return 0;
    }

    private static string StateOf(ApiKey key) => key.RevokedAt is { } at ? $"withdrawn {Day(at)}" : "active";

    private static string Day(DateTimeOffset at) => CityTime.ToCity(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
