using System.Security.Cryptography;
using System.Text;
using Dashboard.Data;
using Dashboard.Data.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Passwords;

/// <summary>
/// Counts wrong passwords by name, the same whether there is such a user or not, in the database that all nodes share. A row is forgotten when its lock
/// would be over, and there are never more than <see cref="MostNames"/>.
/// </summary>
internal sealed class SignInTries(IDbContextFactory<DashboardDb> factory, ILookupNormalizer names, IOptions<AccessOptions> access, TimeProvider time)
{
    /// <summary>About 8 MB; who fills it forgets the names that were tried longest ago.</summary>
    public const int MostNames = 100_000;

    private int Limit => access.Value.LockoutAttempts;

    private DateTimeOffset Since => time.GetUtcNow().AddMinutes(-access.Value.LockoutMinutes);

    /// <summary>Whether the name has to wait.</summary>
    public async Task<bool> AreTooManyAsync(string name, CancellationToken cancellationToken)
    {
        var (hash, since, limit) = (HashOf(name), Since, Limit);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.SignInTries.AnyAsync(tried => tried.NameHash == hash && tried.Failures >= limit && tried.LastAt > since, cancellationToken);
    }

    /// <summary>Counts a wrong password; true when the name has to wait from now on.</summary>
    public async Task<bool> CountAsync(string name, CancellationToken cancellationToken)
    {
        var (hash, since, now) = (HashOf(name), Since, time.GetUtcNow());
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.SignInTries.Where(tried => tried.LastAt <= since).ExecuteDeleteAsync(cancellationToken);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var counted = await db.SignInTries.Where(tried => tried.NameHash == hash).ExecuteUpdateAsync(
                set => set.SetProperty(tried => tried.Failures, tried => tried.Failures + 1).SetProperty(tried => tried.LastAt, now), cancellationToken);
            if (counted > 0 || await AddAsync(db, hash, now, cancellationToken))
            {
                break;
            }
        }

        return await db.SignInTries.AnyAsync(tried => tried.NameHash == hash && tried.Failures >= Limit, cancellationToken);
    }

    /// <summary>Begins at nought: the right password, or a new one. Writes nothing where nothing was counted, so that one signs in on a full disk too.</summary>
    public async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        var hash = HashOf(name);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.SignInTries.AnyAsync(tried => tried.NameHash == hash, cancellationToken))
        {
            await db.SignInTries.Where(tried => tried.NameHash == hash).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>False when another request has just added the name.</summary>
    private static async Task<bool> AddAsync(DashboardDb db, byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.SignInTries.CountAsync(cancellationToken) >= MostNames)
        {
            var oldest = await db.SignInTries.OrderBy(tried => tried.LastAt).Select(tried => tried.LastAt).Skip(MostNames / 10).FirstAsync(cancellationToken);
            await db.SignInTries.Where(tried => tried.LastAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        }

        var added = db.SignInTries.Add(new SignInTry { NameHash = hash, Failures = 1, LastAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            added.State = EntityState.Detached;
            return false;
        }
    }

    private byte[] HashOf(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(names.NormalizeName(name) ?? ""));
}
