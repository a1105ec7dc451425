using Microsoft.AspNetCore.Components;

namespace Dashboard.Live;

/// <summary>A live component that shows a shared snapshot. The pace is the snapshots' own; a viewer costs its own rendering only.</summary>
public abstract class SnapshotComponent<TKey, TSnapshot> : LiveComponent<TKey, TSnapshot>
    where TKey : notnull
    where TSnapshot : class
{
    [Inject]
    private SharedSnapshots<TKey, TSnapshot> Snapshots { get; set; } = default!;

    /// <inheritdoc/>
    protected override TimeSpan Interval => TimeSpan.Zero;

    /// <inheritdoc/>
    protected override IDisposable Listen(TKey topic, Action changed) => Snapshots.Watch(topic, changed);

    /// <inheritdoc/>
    protected override ValueTask<TSnapshot> ReadAsync(TKey topic, CancellationToken cancellationToken) => Snapshots.GetAsync(topic);
}
