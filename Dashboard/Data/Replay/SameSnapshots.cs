using Dashboard.Data.Storage;

namespace Dashboard.Data.Replay;

/// <summary>Several connections that all see the same commit: they are opened while the writer's gate is held.</summary>
internal sealed class SameSnapshots : IAsyncDisposable
{
    private readonly List<ReadSnapshot> all = [];

    public IReadOnlyList<ReadSnapshot> All => all;

    public static async Task<SameSnapshots> OpenAsync(DatabaseConnections connections, int count, CancellationToken cancellationToken)
    {
        var snapshots = new SameSnapshots();
        await using var gate = await WriterGate.HoldAsync(connections, cancellationToken);
        for (var i = 0; i < count; i++)
        {
            var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
            snapshots.all.Add(snapshot);

            // A snapshot begins with its first read.
            await using var command = snapshot.Command("SELECT count(*) FROM program_state");
            await command.ExecuteScalarAsync(cancellationToken);
        }

        return snapshots;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var snapshot in all)
        {
            await snapshot.DisposeAsync();
        }
    }
}
