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

    public string Description => CommandWords.Of<KeyText>("describe-list");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandArguments.Parse(arguments);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var keys = await db.ApiKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancellationToken);
        if (keys.Count == 0)
        {
            await console.Output.WriteLineAsync(CommandWords.Of<KeyText>("none"));
            return 0;
        }

        await ConsoleTable.WriteAsync(console.Output,
        [
            CommandWords.Of<KeyText>("heads").Split(','),
            .. keys.Select(key => new[] { key.Name, key.Areas, key.Sources.Length == 0 ? "-" : key.Sources, KeyRights.Words(key.Rights), Day(key.CreatedAt), StateOf(key) }),
        ]);
        return 0;
    }

    private static string StateOf(ApiKey key) => key.RevokedAt is { } at ? CommandWords.Of<KeyText>("withdrawn", Day(at)) : CommandWords.Of<KeyText>("active");

    private static string Day(DateTimeOffset at) => CityTime.ToCity(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
