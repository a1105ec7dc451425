using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Aggregation;

/// <summary>Which periods a night has closed and frozen.</summary>
public interface IClosedPeriods
{
    /// <summary>Whether the period is final.</summary>
    bool IsFinal(Period period);
}
