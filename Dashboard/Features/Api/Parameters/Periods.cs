using Dashboard.Domain;
using Dashboard.Domain.Calendar;

namespace Dashboard.Features.Api.Parameters;

/// <summary>Reads the periods a request names: one <c>period</c>, or <c>from</c> and <c>to</c> of a <c>grain</c>.</summary>
internal static class Periods
{
    /// <exception cref="BadParameterException">A period is none, of another grain, missing, or ends before it begins.</exception>
    public static (Period First, Period Last) Read(string? period, string? grainWord, string? from, string? to)
    {
        var grain = Words<Grain>.Read("grain", grainWord);
        if (!string.IsNullOrEmpty(period))
        {
            if (!string.IsNullOrEmpty(from) || !string.IsNullOrEmpty(to))
            {
                throw new BadParameterException("period", period, "AllowedPeriodAlone");
            }

            var one = Read("period", period, grain);
            return (one, one);
        }

        if (string.IsNullOrEmpty(from))
        {
            throw Unreadable(string.IsNullOrEmpty(to) ? "period" : "from", null);
        }

        var first = Read("from", from, grain);
        var last = string.IsNullOrEmpty(to) ? first : Read("to", to, grain ?? first.Grain);
        return last.Anchor < first.Anchor
            ? throw new BadParameterException("to", to, "AllowedNotBefore", first.ToString())
            : (first, last);
    }

    /// <summary>One period, of the grain when that is given. Year to date may be named by its last month.</summary>
    public static Period Read(string parameter, string text, Grain? grain)
    {
        if (!Period.TryParse(text, out var period))
        {
            throw Unreadable(parameter, text);
        }

        if (grain == Grain.YearToDate && period.Grain == Grain.Month)
        {
            return Period.Of(Grain.YearToDate, period.Anchor);
        }

        return grain is null || period.Grain == grain
            ? period
            : throw new BadParameterException(parameter, text, "AllowedGrain", WireWords.Of(grain.Value), Example(grain.Value));
    }

    /// <summary>What is told of a period that is missing, none, or outside the span there are figures for.</summary>
    public static BadParameterException Unreadable(string parameter, string? text) =>
        new(parameter, text, "AllowedPeriods", ReportingSpan.FirstDay.Year, ReportingSpan.LastDay.Year);

    /// <summary>How many periods lie between, both ends counted, without walking them.</summary>
    public static long Count(Period first, Period last) => first.Grain switch
    {
        Grain.Day => last.Anchor.DayNumber - first.Anchor.DayNumber + 1,
        Grain.Week => ((last.Anchor.DayNumber - first.Anchor.DayNumber) / 7) + 1,
        Grain.Year => last.Anchor.Year - first.Anchor.Year + 1,
        Grain.Quarter => (Months(first, last) / 3) + 1,
        _ => Months(first, last) + 1,
    };

    private static long Months(Period first, Period last) =>
        ((last.Anchor.Year - first.Anchor.Year) * 12L) + last.Anchor.Month - first.Anchor.Month;

    private static string Example(Grain grain) => Period.Of(grain, new DateOnly(2026, 3, 2)).ToString();
}
