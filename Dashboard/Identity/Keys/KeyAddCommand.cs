using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Keys;

/// <summary><c>key add NAME --sources a,b|* --areas 5101,… --rights read,write</c>: prints the key alone on its last line.</summary>
internal sealed class KeyAddCommand(
    IDbContextFactory<DashboardDb> factory, TerritoryMap territory, AuditTrail audit, TimeProvider time, CommandConsole console) : ICommand
{
    private const int LongestName = 64;

    public string Verb => "key add";

    public string Description => CommandWords.Of<KeyText>("describe-add");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var read = CommandArguments.Parse(arguments, ["NAME"], ["--sources", "--areas", "--rights"]);
        var rights = KeyRights.Read(read.Required("--rights", CommandWords.Of<KeyText>("rights-meaning", KeyRights.Allowed)));
        var secret = ApiKeySecret.Create();
        var key = new ApiKey
        {
            Name = ReadName(read[0]),
            Hash = ApiKeySecret.HashOf(secret),
            Sources = ReadSources(read.Value("--sources"), rights),
            Areas = AreaCodes.Read(territory, "--areas", read.Required("--areas", CommandWords.Of<KeyText>("areas-meaning"))),
            Rights = rights,
            CreatedAt = time.GetUtcNow(),
        };
        await StoreAsync(key, cancellationToken);
        var sources = key.Sources.Length == 0 ? CommandWords.Of<KeyText>("no-sources") : key.Sources;
        await console.Output.WriteLineAsync(CommandWords.Of<KeyText>("added", key.Name, key.Areas, sources, KeyRights.Words(key.Rights)));
        await console.Output.WriteLineAsync(secret);
        return 0;
    }

    private static string ReadName(string name) => name.Trim() is { Length: > 0 and <= LongestName } trimmed && !trimmed.Any(char.IsControl)
        ? trimmed
        : throw new CommandException(CommandWords.Of<KeyText>("name", name, LongestName));

    private static string ReadSources(string? text, Rights rights)
    {
        var sources = CommaList.Read(text);
        if (sources.Count == 0 && (rights & Rights.Write) != 0)
        {
            throw new CommandException(CommandWords.Of<KeyText>("sources-missing"));
        }

        return string.Join(',', sources);
    }

    private async Task StoreAsync(ApiKey key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.ApiKeys.AnyAsync(row => row.Name == key.Name, cancellationToken))
        {
            throw new CommandException(CommandWords.Of<KeyText>("exists", key.Name));
        }

        // In one commit: no key without its entry, and no entry without its key.
        db.ApiKeys.Add(key);
        db.AuditEntries.Add(audit.Entry(Verb, AuditActions.KeyAdded, key.Name, $"areas {key.Areas}; sources {key.Sources}; rights {key.Rights}"));
        await db.SaveChangesAsync(cancellationToken);
    }
}
