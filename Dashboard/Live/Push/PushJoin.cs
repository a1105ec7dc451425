using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR;

namespace Dashboard.Live.Push;

/// <summary>A subscription that waits for its snapshot.</summary>
internal sealed record PushJoin(string Connection, string Reader, ImmutableArray<PushKey> Keys, Func<SerializedHubMessage, ValueTask> Send)
{
    public TaskCompletionSource<PushSnapshot> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
