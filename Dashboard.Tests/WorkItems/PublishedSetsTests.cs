using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.WorkItems;

/// <summary>
/// Bulletins that were printed, recomputed from their counts through the cohort rules. They show which timestamp and which denominator
/// stand behind a printed rate. Origins: work item notes, rule 2 (digital city management of Tianmen, December 2016; 12345 of Chengdu,
/// March 2018; 12345 of the cities of Sichuan, September 2023).
/// </summary>
public sealed class PublishedSetsTests
{
    private static readonly DateTimeOffset MonthEnd = Sample.At("2017-01-01T00:00:00");

    [Fact]
    public void Tianmen_2016_12_ClosedAndOnTime_AreOverDue_NotOverFiled()
    {
        // 996 filed, 972 of them due in the month, 911 closed, 737 of these on time.
        var totals = Totals(MonthEnd, Enumerable.Range(0, 996).Select(n => new GridEvent
        {
            Source = "tianmen", Id = $"{n}", Version = 1, Area = Sample.Community, State = n < 911 ? "closed" : "handling",
            ReportedAt = Sample.At("2016-12-05T09:00:00"), FiledAt = Sample.At("2016-12-05T10:00:00"),
            DueAt = Sample.At(n < 972 ? "2016-12-20T10:00:00" : "2017-01-09T10:00:00"),
            ClosedAt = n < 737 ? Sample.At("2016-12-20T10:00:00") : n < 911 ? Sample.At("2016-12-28T10:00:00") : null,
        }));

        Assert.Equal(996, totals["gridevent.filed"]);
        Assert.Equal(972, totals["gridevent.due"]);
        Assert.Equal(737, totals["gridevent.closed-ontime"]);
        Assert.Equal(93.72, Percent(911, totals["gridevent.due"]));
        Assert.Equal(75.82, Percent(totals["gridevent.closed-ontime"], totals["gridevent.due"]));
    }

    [Fact]
    public void Chengdu_2018_03_OverdueIsOverDispatched_SatisfactionOverRated()
    {
        // 72,838 dispatched, 301 overdue; 21,979 rated, of which 4,209 dissatisfied.
        var totals = Totals(Sample.At("2018-05-01T00:00:00"), Enumerable.Range(0, 72_838).Select(n => new Request
        {
            Source = "12345", Id = $"{n}", Version = 1, Area = Sample.Community, State = "closed", Nature = "complaint",
            ReceivedAt = Sample.At("2018-03-05T09:00:00"), DispatchedAt = Sample.At("2018-03-05T09:30:00"), DueAt = Sample.At("2018-03-14T09:00:00"),
            RepliedAt = Sample.At(n < 301 ? "2018-03-14T09:00:01" : "2018-03-14T09:00:00"), ClosedAt = Sample.At("2018-03-20T09:00:00"),
            Rating = n < 4_209 ? "dissatisfied" : n < 21_979 ? "satisfied" : "none", RatedAt = n < 21_979 ? Sample.At("2018-03-21T09:00:00") : null,
        }));

        Assert.Equal(301, totals["request.due"] - totals["request.closed-ontime"]);
        Assert.Equal(0.41, Percent(totals["request.due"] - totals["request.closed-ontime"], totals["request.dispatched"]));
        Assert.Equal(21_979, totals["request.rated"]);
        Assert.Equal(80.85, Percent(totals["request.rated.satisfied"], totals["request.rated"]));
    }

    [Fact]
    public void Sichuan_2023_09_DissatisfactionIsOverFollowedUp()
    {
        // 737,702 followed up, 64,735 dissatisfied.
        var totals = Totals(Sample.At("2023-10-01T00:00:00"), Enumerable.Range(0, 737_702).Select(n => new Request
        {
            Source = "12345", Id = $"{n}", Version = 1, Area = Sample.Community, State = "closed",
            ReceivedAt = Sample.At("2023-09-05T09:00:00"), RatedAt = Sample.At("2023-09-15T09:00:00"), Rating = n < 64_735 ? "dissatisfied" : "basically-satisfied",
        }));

        Assert.Equal(737_702, totals["request.rated"]);
        Assert.Equal(8.78, Percent(totals["request.rated"] - totals["request.rated.satisfied"], totals["request.rated"]));
    }

    private static double Percent(long numerator, long denominator) => Math.Round(100.0 * numerator / denominator, 2, MidpointRounding.AwayFromZero);

    private static Dictionary<string, long> Totals(DateTimeOffset mark, IEnumerable<WorkItem> items)
    {
        var totals = new Dictionary<string, long>(StringComparer.Ordinal);
        var into = new Deltas();
        foreach (var item in items)
        {
            into.Clear();
            Sample.Rules.Contribute(item, mark, into);
            foreach (var contribution in into)
            {
                var code = GovernanceCatalogue.BuiltIn.MeasureOf(contribution.Measure).Code;
                totals[code] = totals.GetValueOrDefault(code) + contribution.Amount;
            }
        }

        return totals;
    }
}
