namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>A two-sided confidence, 0.9 to 1 as a share; 90 to 100 is read as per cent.</summary>
public readonly record struct ConfidenceLevel
{
    private ConfidenceLevel(double share, double z)
    {
        Share = share;
        Z = z;
    }

    /// <summary>95 %: the usual interval.</summary>
    public static ConfidenceLevel Usual { get; } = new(0.95, 1.9599639845400545);

    /// <summary>99.8 %: control limits and lists of many areas.</summary>
    public static ConfidenceLevel Control { get; } = new(0.998, 3.0902323061678132);

    /// <summary>The confidence as a share.</summary>
    public double Share { get; }

    /// <summary>The normal quantile at <c>1 - (1 - Share) / 2</c>; infinite at full confidence.</summary>
    public double Z { get; }

    /// <summary>The probability left outside on one side.</summary>
    public double Tail => (1 - Share) / 2;

    /// <summary>Reads a confidence given as a share or in per cent.</summary>
    public static Computed<ConfidenceLevel> Of(double confidence)
    {
        var share = confidence is >= 90 and <= 100 ? confidence / 100 : confidence;
        return share switch
        {
            0.95 => Usual,
            0.998 => Control,
            >= 0.9 and <= 1 => new ConfidenceLevel(share, Quantiles.Normal(1 - ((1 - share) / 2))),
            _ => NotComputable.ConfidenceOutOfRange,
        };
    }
}
