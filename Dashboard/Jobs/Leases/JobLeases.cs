using Dashboard.Data.Storage;

namespace Dashboard.Jobs.Leases;

/// <summary>
/// Leases in the database by (job, night): whoever holds one works, the others leave it. A lease that is not renewed runs out; one whose
/// owner is known to be dead is taken at once, so that a restart after a crash does not wait.
/// </summary>
public sealed class JobLeases(DatabaseConnections connections, TimeProvider time, NodeName node, ILogger<JobLeases> log)
{
    /// <summary>How long a lease lasts without being renewed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    /// <summary>How often a held lease is renewed.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(15);

    private const string Take =
        "INSERT INTO job_lease (job, night, owner, expires_at) VALUES (@job, @night, @owner, @until) "
        + "ON CONFLICT (job, night) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at "
        + "WHERE job_lease.expires_at <= @now OR job_lease.owner = @gone";

    private const string Renew =
        "UPDATE job_lease SET expires_at = @until WHERE job = @job AND night = @night AND owner = @owner";

    private const string Free = "DELETE FROM job_lease WHERE job = @job AND night = @night AND owner = @owner";

    /// <summary>Takes the lease; null when another one holds it. Dispose to free it.</summary>
    public async Task<JobLeaseHold?> TryTakeAsync(string job, DateOnly night, CancellationToken cancellationToken)
    {
        // A hold has an owner of its own: two holders in one process exclude each other as well.
        var owner = $"{node}#{Guid.CreateVersion7(time.GetUtcNow()):N}";
        var former = await OwnerAsync(job, night, cancellationToken);
        var gone = former is not null && node.KnowsToBeGone(former.Split('#')[0]) ? former : "";
        if (await ExecuteAsync(Take, job, night, owner, gone, cancellationToken) == 0)
        {
            return null;
        }

        return new JobLeaseHold(
            time,
            async () => await ExecuteAsync(Renew, job, night, owner, "", CancellationToken.None) == 1,
            () => ExecuteAsync(Free, job, night, owner, "", CancellationToken.None),
            log);
    }

    private async Task<string?> OwnerAsync(string job, DateOnly night, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await using var command = snapshot.Command(
            "SELECT owner FROM job_lease WHERE job = @job AND night = @night", ("job", job), ("night", night.DayNumber));
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private async Task<int> ExecuteAsync(string text, string job, DateOnly night, string owner, string gone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        (string, object?)[] all =
        [
            ("job", job), ("night", night.DayNumber), ("owner", owner), ("gone", gone),
            ("now", now.ToUnixTimeMilliseconds()), ("until", (now + Length).ToUnixTimeMilliseconds()),
        ];
        await using var transaction = await WriteTransaction.BeginAsync(connections, cancellationToken);
        var rows = await transaction.RunAsync(
            text, cancellationToken, [.. all.Where(value => text.Contains($"@{value.Item1}", StringComparison.Ordinal))]);
        await transaction.CommitAsync(cancellationToken);
        return rows;
    }
}
