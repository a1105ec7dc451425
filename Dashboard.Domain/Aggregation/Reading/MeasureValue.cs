namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>What a measure comes to, or why there is nothing.</summary>
/// <param name="Amount">In the measure's unit with its decimals.</param>
/// <param name="Coverage">Share (0 to 1) of the collecting areas whose return is in.</param>
/// <param name="Reason">Why it is missing; null when there is an amount.</param>
internal readonly record struct MeasureValue(decimal Amount, double Coverage, MissingReason? Reason)
{
    public static implicit operator MeasureValue(MissingReason reason) => new(0, 0, reason);
}
