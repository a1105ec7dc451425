using System.Collections.Immutable;

namespace Dashboard.Live.Push;

/// <summary>Who is subscribed to what. Not thread-safe: the feed's gate is held.</summary>
internal sealed class PushTable
{
    private readonly Dictionary<PushKey, PushCell> cells = [];
    private readonly Dictionary<ImmutableArray<PushKey>, PushTopic> topics = new(new PushTopic.SameKeys());
    private readonly Dictionary<string, PushMember> members = [];

    /// <summary>How many figures are read in each round for the distinct values there are.</summary>
    public int Count => cells.Keys.Sum(key => key.Weight);

    public PushKey[] Keys() => [.. cells.Keys];

    /// <summary>The subscriptions of a reader, but for one connection.</summary>
    public IEnumerable<ImmutableArray<PushKey>> SubscriptionsOf(string reader, string butFor) =>
        members.Where(member => member.Value.Reader == reader && member.Key != butFor).Select(member => member.Value.Topic.Keys);

    /// <summary>Takes the figures of a round in.</summary>
    public void Take(PushKey[] keys, PushReading read, long round)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (!cells.TryGetValue(keys[i], out var cell))
            {
                cells.Add(keys[i], cell = new PushCell());
            }

            cell.Take(read.Figures[i], read.Verdicts[i], round);
        }
    }

    /// <summary>The members with something new in the round.</summary>
    public IEnumerable<PushMember> Follow(long round) => topics.Values.Where(topic => topic.Follow(round)).SelectMany(topic => topic.Members);

    /// <summary>Adds a member; its former subscription ends.</summary>
    public PushMember Add(PushJoin join)
    {
        Remove(join.Connection);
        if (!topics.TryGetValue(join.Keys, out var topic))
        {
            topic = new PushTopic(join.Keys, [.. join.Keys.Select(key => cells[key])]);
            topics.Add(join.Keys, topic);
            foreach (var key in join.Keys)
            {
                cells[key].Holders++;
            }
        }

        var member = new PushMember(topic, join.Reader, join.Send);
        topic.Members.Add(member);
        members.Add(join.Connection, member);
        return member;
    }

    public PushSnapshot SnapshotOf(string connection, long sequence) => members[connection].Topic.Snapshot(sequence);

    /// <summary>Removes a member, and its topic when it was the last.</summary>
    public void Remove(string connection)
    {
        if (!members.Remove(connection, out var member))
        {
            return;
        }

        member.Topic.Members.Remove(member);
        if (member.Topic.Members.Count > 0)
        {
            return;
        }

        topics.Remove(member.Topic.Keys);
        foreach (var key in member.Topic.Keys)
        {
            cells[key].Holders--;
        }
    }

    /// <summary>Drops the values nobody holds any more.</summary>
    public void Forget()
    {
        foreach (var (key, cell) in cells)
        {
            if (cell.Holders == 0)
            {
                cells.Remove(key);
            }
        }
    }
}
