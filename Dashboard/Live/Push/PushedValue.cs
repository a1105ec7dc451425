using System.Text.Json.Serialization;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Live.Verdicts;

namespace Dashboard.Live.Push;

/// <summary>One value as the hub sends it: the fields of <c>GET /api/v1/values</c>.</summary>
public sealed record PushedValue(
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
    double? Coverage)
{
    /// <summary>What is said of it; left out unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerdictAnswer? Verdict { get; init; }

    internal static PushedValue Of(Figure figure) => new(
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
        figure.Coverage);
}
