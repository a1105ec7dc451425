using System.Globalization;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Audit;

/// <summary><c>audit list [--who NAME] [--action CODE] [--last N]</c>: the newest entries of the audit, one a line, tabs between its parts.</summary>
internal sealed class AuditListCommand(IDbContextFactory<DashboardDb> factory, CommandConsole console) : ICommand
{
    private const int Usual = 100;
    private const int Most = 100_000;

    public string Verb => "audit list";

    public string Description => CommandWords.Of<AuditText>("describe");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var read = CommandArguments.Parse(arguments, options: ["--who", "--action", "--last"]);
        var (who, action, last) = (read.Value("--who"), read.Value("--action"), ReadLast(read.Value("--last")));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => (who == null || entry.Who == who) && (action == null || entry.Action == action))
            .OrderByDescending(entry => entry.Id)
            .Take(last)
            .ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            var at = CityTime.ToCity(entry.At).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
            await console.Output.WriteLineAsync(string.Join("  ", new[] { at, entry.Who, entry.Action, entry.Subject, entry.Detail }.Select(Plain)));
        }

        return 0;
    }

    private static int ReadLast(string? text) => text is null ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last is >= 1 and <= Most ? last
        : throw new CommandException(CommandWords.Of<AuditText>("last", text, Most));

    // What somebody typed reaches no terminal as a control sequence.
    private static string Plain(string? text) => new([.. (text ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign)]);
}
