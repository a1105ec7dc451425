using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Comparison;

/// <summary>A normal distribution with a spread of its own on either side of its middle.</summary>
internal readonly record struct TwoPieceNormal(double Middle, double SpreadBelow, double SpreadAbove)
{
    /// <summary>The distribution that an estimate's interval describes.</summary>
    public static Computed<TwoPieceNormal> Of(Estimate estimate)
    {
        if (!estimate.Interval.TryGet(out var interval))
        {
            return NotComputable.NoInterval;
        }

        var level = ConfidenceLevel.Of(estimate.Confidence);
        if (!level.TryGet(out var confidence) || double.IsInfinity(confidence.Z))
        {
            return NotComputable.ConfidenceOutOfRange;
        }

        return new TwoPieceNormal(
            estimate.Value,
            Math.Max(0, estimate.Value - interval.Lower) / confidence.Z,
            Math.Max(0, interval.Upper - estimate.Value) / confidence.Z);
    }

    /// <summary>The mirror image: what was highest becomes lowest.</summary>
    public TwoPieceNormal Turned() => new(-Middle, SpreadAbove, SpreadBelow);

    /// <summary>The value at a standard normal score.</summary>
    public double At(double score) => Middle + (score * (score < 0 ? SpreadBelow : SpreadAbove));
}
