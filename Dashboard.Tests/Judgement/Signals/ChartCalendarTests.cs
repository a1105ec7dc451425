using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Statistics;
using Dashboard.Live;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Signals;

namespace Dashboard.Tests.Judgement.Signals;

public sealed class ChartCalendarTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("services.request.per-1000", true)]
    [InlineData("services.request.ontime-rate", true)]
    [InlineData("services.request.cycle-mean", true)]
    [InlineData("services.request.firstcontact-p90", true)]
    [InlineData("unify.burden.lines-per-community", true)]
    [InlineData("equity.gap.request-ontime-pp", true)]
    [InlineData("equity.gap.facility-ratio", false)]
    [InlineData("core.reach.grid-party-rate", false)]
    [InlineData("development.income.urban-rural-ratio", false)]
    [InlineData("overview.index.total", false)]
    [InlineData("equity.dispersion.fund-theil", false)]
    public void HappensInPeriod_AsksWhatTheFigureIsMadeOf(string code, bool happens) =>
        Assert.Equal(happens, ChartCalendar.HappensInPeriod(Some.Indicator(code)));

    // 24 months from March 2024 to February 2026; February 2026 alone is exceptional (2025's festival is split over two months).
    [Fact]
    public void Signal_OfMonthsThatEndInTheFestival_SpeaksOfTheMonthBefore()
    {
        var months = Months("2026-02", 24, (period, i) => period.ToString() == "2026-02" ? 0.3 : 0.79 + (i % 3 * 0.01));

        var left = Of(months, false);
        var counted = Of(months, true);

        Assert.Equal((VariationIcon.CommonCause, 22, ExceptionalReason.LunarNewYear), (left.Variation, left.Newest, left.Calendar.ExclusionOf(23)));
        Assert.All(left.Causes, cause => Assert.Equal(SpecialCause.None, cause));
        Assert.Equal((VariationIcon.NeutralLow, 23, SpecialCause.BelowLimit), (counted.Variation, counted.Newest, counted.Cause));
        Assert.Null(counted.Calendar.ExclusionOf(23));
        Assert.True(counted.Calendar.HasReasons);
        Assert.True(counted.Limits!.Value.Mean < left.Limits!.Value.Mean);
    }

    [Fact]
    public void Signal_OfTheMonthBeforeTheFestival_IsNotHiddenByIt()
    {
        var months = Months("2026-02", 24, (period, i) => period.ToString() switch { "2026-02" => 0.3, "2026-01" => 1.2, _ => 0.79 + (i % 3 * 0.01) });

        var signal = Of(months, false);

        Assert.Equal((VariationIcon.NeutralHigh, SpecialCause.AboveLimit, 22), (signal.Variation, signal.Cause, signal.Newest));
    }

    [Fact]
    public void Signal_OfAPhaseThatHoldsOnlyTheFestival_IsSilent_AndBorrowsNoCauseFromThePhaseBefore()
    {
        var months = Months("2026-02", 24, (period, i) => period.ToString() switch { "2026-02" => 0.3, "2026-01" => 1.2, _ => 0.79 + (i % 3 * 0.01) });
        var phase = new StartedPhase(new DateOnly(2026, 2, 1), "new platform", "Li");

        var signal = FigureSignals.Of(Some.Indicator("services.request.per-1000"), months, Today, [phase])!;

        Assert.Equal((null, NotComputable.TooFewPoints, SpecialCause.None, null), (signal.Variation, signal.Silence, signal.Cause, signal.Newest));
        Assert.Equal(SpecialCause.AboveLimit, signal.Causes[22]);
        Assert.Equal(ExceptionalReason.LunarNewYear, signal.Calendar.ExclusionOf(23));
    }

    [Fact]
    public void Signal_OfAStock_KnowsNoHolidays()
    {
        var months = Months("2026-02", 24, (_, i) => 90 + (i % 3), "core.reach.grid-party-rate");

        var signal = FigureSignals.Of(Some.Indicator("core.reach.grid-party-rate"), months, Today)!;

        Assert.False(signal.Calendar.HasReasons);
        Assert.Equal(23, signal.Newest);
    }

    [Fact]
    public void Signal_OfAYearNotAnnounced_LeavesNothingOut_AndNamesTheYear()
    {
        var months = Months("2027-02", 12, (period, i) => period.ToString() == "2027-02" ? 0.3 : 0.79 + (i % 3 * 0.01));

        var signal = FigureSignals.Of(Some.Indicator("services.request.per-1000"), months, new DateOnly(2027, 3, 5))!;

        Assert.Equal([2027], signal.Calendar.UnknownYears);
        Assert.Equal((11, SpecialCause.BelowLimit), (signal.Newest, signal.Cause));
    }

    [Fact]
    public void Calendar_OfAPeriodWithoutAFigure_HasNothingToLeaveOut()
    {
        var months = Months("2026-02", 14, (period, i) => period.ToString() == "2026-02" ? null : 0.8 + (i % 2 * 0.01));

        Assert.False(Of(months, false).Calendar.HasReasons);
    }

    private static FigureSignal Of(List<Figure> months, bool counted) => FigureSignals.Of(Some.Indicator("services.request.per-1000"), months, Today, null, counted)!;

    private static List<Figure> Months(string last, int count, Func<Period, int, double?> value, string code = "services.request.per-1000")
    {
        var first = Period.Parse(last).Add(1 - count);
        return [.. first.Through(Period.Parse(last)).Select((period, i) => Some.Figure(value(period, i), code, period, FigureStatus.Final))];
    }
}
