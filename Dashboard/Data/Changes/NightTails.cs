using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;

namespace Dashboard.Data.Changes;

/// <summary>
/// The compacted tails of whole nights inside a range of the log: for each measure the run of changes they hold. What lies before or after
/// the run (a part of a night, changes not folded yet) is read from the change log itself.
/// </summary>
internal sealed class NightTails
{
    private readonly Dictionary<short, (long First, long Last)> runs = [];

    /// <summary>Gives the deltas of every night that lies wholly after one change and up to another.</summary>
    public static NightTails Read(ReadSnapshot snapshot, long after, long upTo, Action<Deltas> take, CancellationToken cancellationToken)
    {
        var nights = new NightTails();
        using var command = snapshot.Command(
            "SELECT measure, from_sequence, to_sequence, blob FROM night_delta WHERE from_sequence > @after AND to_sequence <= @upto",
            ("after", after),
            ("upto", upTo));
        using var reader = command.ExecuteReader();
        Deltas deltas = [];
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (measure, first, last) = (reader.GetInt16(0), reader.GetInt64(1), reader.GetInt64(2));
            deltas.Clear();
            DeltaCodec.Decode(reader.GetFieldValue<byte[]>(3), deltas);
            take(deltas);
            nights.runs[measure] = nights.runs.TryGetValue(measure, out var known)
                ? (Math.Min(known.First, first), Math.Max(known.Last, last))
                : (first, last);
        }

        return nights;
    }

    /// <summary>Whether the change of that measure has been taken from a night already.</summary>
    public bool Hold(short measure, long sequence) => runs.TryGetValue(measure, out var run) && sequence >= run.First && sequence <= run.Last;

    /// <summary>The parts of the log (first exclusive, last inclusive) in which some measure has changes that no night holds.</summary>
    public IEnumerable<(long First, long Last)> Gaps(long after, long upTo)
    {
        if (runs.Count == 0)
        {
            return [(after, upTo)];
        }

        // A measure that was never folded has no run; its deltas may be anywhere.
        var low = runs.Values.Max(run => run.First) - 1;
        var high = Math.Max(low, runs.Values.Min(run => run.Last));
        return [(after, low), (high, upTo)];
    }
}
