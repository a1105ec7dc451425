using Dashboard.Domain.Aggregation;

namespace Dashboard.Live.Push;

/// <summary>The present value of a key, computed once for all who subscribed to it.</summary>
internal sealed class PushCell
{
    private Figure? figure;

    /// <summary>How many topics hold it.</summary>
    public int Holders { get; set; }

    /// <summary>The round in which it changed last.</summary>
    public long ChangedIn { get; private set; }

    public PushedValue Value { get; private set; } = null!;

    /// <summary>Takes what was read in a round; false when it is what it was.</summary>
    public bool Take(Figure read, long round)
    {
        if (read == figure)
        {
            return false;
        }

        (figure, Value, ChangedIn) = (read, PushedValue.Of(read), round);
        return true;
    }
}
