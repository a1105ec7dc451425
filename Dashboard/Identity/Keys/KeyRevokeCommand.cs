using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Identity.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Keys;

/// <summary><c>key revoke NAME</c>: the key is refused from now on; hub connections opened with it end within half a minute.</summary>
internal sealed class KeyRevokeCommand(IDbContextFactory<DashboardDb> factory, TimeProvider time, CommandConsole console) : ICommand
{
    public string Verb => "key revoke";

    public string Description => CommandWords.Of<KeyText>("describe-revoke");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var name = CommandArguments.Parse(arguments, ["NAME"])[0];
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.SingleOrDefaultAsync(row => row.Name == name, cancellationToken)
            ?? throw new CommandException(CommandWords.Of<KeyText>("no-key", name));
        if (key.RevokedAt is not null)
        {
            await console.Output.WriteLineAsync(CommandWords.Of<KeyText>("withdrawn-before", name));
            return 0;
        }

        key.RevokedAt = time.GetUtcNow();
        db.AuditEntries.Add(new AuditEntry { At = time.GetUtcNow(), Who = Verb, Action = AuditActions.KeyRevoked, Subject = name });
        await db.SaveChangesAsync(cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<KeyText>("revoked", name));
        return 0;
    }
}
