using System.Diagnostics.Metrics;

namespace Dashboard.Ingest.Writing;

/// <summary>What an operator watches of the writer.</summary>
internal sealed class IntakeMeter
{
    private readonly Counter<long> rows;
    private readonly Histogram<double> commits;

    public IntakeMeter(IMeterFactory meters)
    {
        var meter = meters.Create("Dashboard");
        rows = meter.CreateCounter<long>("dashboard.intake.rows", description: "Rows delivered, by what became of them.");
        commits = meter.CreateHistogram<double>("dashboard.intake.commit.seconds", description: "Time of one write transaction, until it was on the disk.");
    }

    /// <summary>One transaction was committed.</summary>
    public void Committed(TimeSpan took, IEnumerable<WriteOutcome> outcomes)
    {
        commits.Record(took.TotalSeconds);
        foreach (var outcome in outcomes)
        {
            Add("accepted", outcome.Accepted);
            Add("repeated", outcome.Repeated);
            Add("rejected", outcome.Rejected.Count);
        }
    }

    private void Add(string what, int count)
    {
        if (count > 0)
        {
            rows.Add(count, new KeyValuePair<string, object?>("outcome", what));
        }
    }
}
