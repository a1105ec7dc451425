using Dashboard.Domain.Statistics.Composites;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>A figure before its status: value, what it is made of, and its interval; or the reason why there is none.</summary>
internal readonly record struct FigureParts
{
    public double? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public double Coverage { get; init; }

    public MissingReason? Reason { get; init; }

    public CompositeScore? Composite { get; init; }

    public static implicit operator FigureParts(MissingReason reason) => new() { Reason = reason };

    /// <summary>An amount that stands by itself.</summary>
    public static FigureParts OfAmount(MeasureValue value) => value.Reason is { } reason
        ? reason
        : new FigureParts { Value = (double)value.Amount, Numerator = value.Amount, Coverage = value.Coverage };
}
