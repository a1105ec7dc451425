namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>How an interval was computed.</summary>
public enum IntervalMethod
{
    /// <summary>Wilson score interval of a proportion.</summary>
    Wilson,

    /// <summary>Exact Poisson limits by the chi-square distribution (under ten events).</summary>
    ExactPoisson,

    /// <summary>Byar's approximation to the Poisson limits (from ten events).</summary>
    Byar,

    /// <summary>Student's t interval of a mean.</summary>
    StudentT,

    /// <summary>Dobson's limits of a directly standardised rate.</summary>
    Dobson,

    /// <summary>Order statistics around a percentile.</summary>
    OrderStatistics,
}
