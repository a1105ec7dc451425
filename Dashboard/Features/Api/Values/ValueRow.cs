using System.Text.Json.Serialization;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Features.Api.Parameters;
using Dashboard.Live.Verdicts;

namespace Dashboard.Features.Api.Values;

/// <summary>One figure. A missing one has no value but a reason.</summary>
/// <param name="Indicator">Code of the indicator, or of the measure asked for in its place.</param>
/// <param name="CalendarAssumed">Working days have a say and no notice of holidays is held for a year it touches: weekends were taken as rest.</param>
internal sealed record ValueRow(
    string Indicator,
    string Area,
    string Period,
    double? Value,
    decimal? Numerator,
    decimal? Denominator,
    double? Lower,
    double? Upper,
    string Status,
    string? Reason,
    double? Coverage,
    bool CalendarAssumed)
{
    /// <summary>What is said of it; left out unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerdictAnswer? Verdict { get; init; }

    public static ValueRow Of(Figure figure) => new(
        figure.Indicator,
        figure.Area,
        figure.Period.ToString(),
        figure.Value,
        figure.Numerator,
        figure.Denominator,
        figure.Lower,
        figure.Upper,
        WireWords.Of(figure.Status),
        WireWords.Of(figure.Reason),
        figure.Coverage,
        figure.IsCalendarAssumed);
}
