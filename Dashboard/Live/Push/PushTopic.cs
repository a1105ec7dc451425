using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Dashboard.Live.Push;

/// <summary>The same set of values, subscribed to by one or many: they share each message, composed and serialised once.</summary>
internal sealed class PushTopic(ImmutableArray<PushKey> keys, ImmutableArray<PushCell> cells)
{
    private readonly Dictionary<(long Since, long From), SerializedHubMessage> messages = [];

    public ImmutableArray<PushKey> Keys => keys;

    public HashSet<PushMember> Members { get; } = [];

    /// <summary>The last round in which a value of the topic changed.</summary>
    public long ChangedIn { get; private set; }

    public PushSnapshot Snapshot(long sequence) => new(sequence, [.. cells.Select(cell => cell.Value)]);

    /// <summary>Looks whether the round changed a value; messages of before are no longer sent.</summary>
    public bool Follow(long round)
    {
        if (!cells.Any(cell => cell.ChangedIn == round))
        {
            return false;
        }

        ChangedIn = round;
        messages.Clear();
        return true;
    }

    /// <summary>The message with everything that changed after the round <paramref name="since"/>.</summary>
    public SerializedHubMessage Message(long since, long from, long to)
    {
        if (!messages.TryGetValue((since, from), out var message))
        {
            PushedValue[] values = [.. cells.Where(cell => cell.ChangedIn > since).Select(cell => cell.Value)];
            message = new SerializedHubMessage(new InvocationMessage(LiveHub.Changed, [new PushChange(from, to, values)]));
            messages.Add((since, from), message);
        }

        return message;
    }

    /// <summary>Two topics of the same keys are one.</summary>
    public sealed class SameKeys : IEqualityComparer<ImmutableArray<PushKey>>
    {
        public bool Equals(ImmutableArray<PushKey> x, ImmutableArray<PushKey> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<PushKey> obj) => obj.Length == 0 ? 0 : HashCode.Combine(obj.Length, obj[0], obj[^1]);
    }
}
