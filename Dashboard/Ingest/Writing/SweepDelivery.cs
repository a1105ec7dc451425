namespace Dashboard.Ingest.Writing;

/// <summary>The passing of time up to a moment.</summary>
internal sealed class SweepDelivery(DateTimeOffset until) : Delivery
{
    public override int Rows => 1;

    /// <summary>Whether the mark stopped short of the moment, because more was due than one change takes.</summary>
    public bool IsIncomplete { get; private set; }

    public override async Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken)
    {
        var changed = await SweepStep.RunAsync(context, until, cancellationToken);
        IsIncomplete = context.Mark < until;
        return new WriteOutcome(changed, 0, [], context.Position.Sequence);
    }
}
