using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Judgement;

/// <summary>The recent figures that a figure is judged with.</summary>
/// <param name="Recent">Oldest first, ending with the figure itself; at least two.</param>
/// <param name="LastYear">The same period last year; null where another period stands in for the one asked.</param>
public sealed record ChartSeries(ValueList<Figure> Recent, Figure? LastYear)
{
    /// <summary>The figure judged.</summary>
    public Figure Now => Recent[^1];

    /// <summary>The period before.</summary>
    public Figure Previous => Recent[^2];

    /// <summary>How many periods a card and a trend look back on, the one looked at included: about two years, or a month of days.</summary>
    public static int Lookback(Grain grain) => grain switch
    {
        Grain.Day => 35,
        Grain.Week => 27,
        Grain.Month => 25,
        Grain.Quarter or Grain.YearToDate => 13,
        _ => 7,
    };

    /// <summary>
    /// The period a card can show: the one looked at or, where the indicator is returned for longer (or only for shorter) periods, its own
    /// period that holds the last day looked at; the card says which.
    /// </summary>
    public static Period ReadablePeriod(Indicator indicator, Figure figure, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Reason is not (MissingReason.NotCollectedAtGrain or MissingReason.NotAdditiveInTime))
        {
            return figure.Period;
        }

        var last = figure.Period.LastDay < today ? figure.Period.LastDay : today;
        return Period.Of(indicator.NaturalGrain, last);
    }

    /// <summary>The periods a figure is judged with, oldest first, ending with its own.</summary>
    public static IEnumerable<Period> RecentPeriods(Period period) => period.Add(1 - Lookback(period.Grain)).Through(period);

    /// <summary>
    /// The periods that must be read for a card, oldest first: one more than a figure is judged with, since the one before may stand in; the same of last year
    /// at the end.
    /// </summary>
    public static IReadOnlyList<Period> PeriodsOf(Period period) => [period.Add(-Lookback(period.Grain)), .. RecentPeriods(period), period.SameLastYear()];

    /// <summary>The figures of <see cref="RecentPeriods"/> from the first there is, at least two.</summary>
    public static ValueList<Figure> RecentOf(IReadOnlyList<Figure> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var first = read.Select((figure, i) => (figure, i)).FirstOrDefault(one => one.figure.Value is not null).i;
        return new ValueList<Figure>(read.Skip(Math.Min(first, read.Count - 2)));
    }

    /// <summary>The series of the figures of <see cref="PeriodsOf"/>.</summary>
    public static ChartSeries Of(Indicator indicator, IReadOnlyList<Figure> read)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(read);
        var recent = read.Take(read.Count - 1).ToList();

        // A return for the running period often comes after its end: the newest one stands in, under its own period.
        if (recent[^1].Reason == MissingReason.NoData && recent[^2].Value is not null && !indicator.Live)
        {
            return new ChartSeries(RecentOf(recent[..^1]), null);
        }

        return new ChartSeries(RecentOf(recent[1..]), read[^1]);
    }
}
