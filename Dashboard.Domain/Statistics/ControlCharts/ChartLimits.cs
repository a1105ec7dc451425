namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>The lines of one phase, in the unit of the values. They are not clamped: a count's lower limit may be negative.</summary>
/// <param name="Mean">Average of the baseline points.</param>
/// <param name="AverageRange">Average moving range of the baseline points.</param>
public readonly record struct ChartLimits(double Mean, double AverageRange)
{
    /// <summary>3 / 1.128: three standard deviations in average moving ranges.</summary>
    public const double Width = 2.66;

    /// <summary>D4 for ranges of two: a moving range from here on is an outlier.</summary>
    public const double ScreenAt = 3.267;

    private const double NearWidth = 2 * (Width / 3);

    /// <summary>Lower process limit.</summary>
    public double Lower => Mean - (Width * AverageRange);

    /// <summary>Upper process limit.</summary>
    public double Upper => Mean + (Width * AverageRange);

    /// <summary>Two thirds of the way from the mean to the lower limit.</summary>
    public double NearLower => Mean - (NearWidth * AverageRange);

    /// <summary>Two thirds of the way from the mean to the upper limit.</summary>
    public double NearUpper => Mean + (NearWidth * AverageRange);
}
