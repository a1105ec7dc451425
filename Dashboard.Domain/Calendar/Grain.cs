using System.Text.Json.Serialization;

namespace Dashboard.Domain.Calendar;

/// <summary>The length of a reporting period. The numbers are stored; never renumber.</summary>
public enum Grain
{
    /// <summary>A day in Asia/Shanghai.</summary>
    Day = 0,

    /// <summary>An ISO 8601 week, Monday first.</summary>
    Week = 1,

    /// <summary>A calendar month.</summary>
    Month = 2,

    /// <summary>A calendar quarter.</summary>
    Quarter = 3,

    /// <summary>A calendar year.</summary>
    Year = 4,

    /// <summary>1 January up to and including the end of a month (1-N月累计).</summary>
    [JsonStringEnumMemberName("ytd")]
    YearToDate = 5,
}
