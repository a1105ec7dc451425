using Dashboard.Domain.Aggregation;
using Dashboard.Live.Verdicts;

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
    public bool Take(Figure read, VerdictAnswer? judged, long round)
    {
        if (read == figure && judged == Value.Verdict)
        {
            return false;
        }

        // A day that passes changes the figure, not what is sent of it.
        var value = PushedValue.Of(read) with { Verdict = judged };
        figure = read;
        if (value == Value)
        {
            return false;
        }

        (Value, ChangedIn) = (value, round);
        return true;
    }
}
