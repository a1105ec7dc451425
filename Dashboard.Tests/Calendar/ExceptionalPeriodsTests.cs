using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Tables;

namespace Dashboard.Tests.Calendar;

public sealed class ExceptionalPeriodsTests
{
    private static readonly ExceptionalPeriods Calendar = ExceptionalPeriods.BuiltIn;

    // As announced: 2025 rest from 28 January to 4 February, Sunday 26 January and Saturday 8 February worked; 2026 rest from 15 to 23 February,
    // Saturdays 14 and 28 February worked.
    [Theory]
    [InlineData("2025-01-27", null)]
    [InlineData("2025-01-28", ExceptionalReason.LunarNewYear)]
    [InlineData("2025-02-01", ExceptionalReason.LunarNewYear)]
    [InlineData("2025-02-02", ExceptionalReason.LunarNewYear)]
    [InlineData("2025-02-04", ExceptionalReason.LunarNewYear)]
    [InlineData("2025-02-05", null)]
    [InlineData("2025-01-26", ExceptionalReason.MakeUpDay)]
    [InlineData("2025-02-08", ExceptionalReason.MakeUpDay)]
    [InlineData("2026-02-14", ExceptionalReason.MakeUpDay)]
    [InlineData("2026-02-15", ExceptionalReason.LunarNewYear)]
    [InlineData("2026-02-23", ExceptionalReason.LunarNewYear)]
    [InlineData("2026-02-24", null)]
    [InlineData("2026-02-28", ExceptionalReason.MakeUpDay)]
    [InlineData("2026-10-01", null)]
    [InlineData("2026-10-10", ExceptionalReason.MakeUpDay)]
    public void ReasonOf_ADay_FollowsTheNotice(string day, ExceptionalReason? reason) => Assert.Equal(reason, Calendar.ReasonOf(Period.Parse(day)));

    [Fact]
    public void ReasonOf_EveryDayOfTwoYears_CountsEightAndNineDaysOfFestival()
    {
        var days = Period.Parse("2025-01-01").Through(Period.Parse("2026-12-31")).ToLookup(day => (day.Anchor.Year, Calendar.ReasonOf(day)));

        Assert.Equal((8, 5), (days[(2025, ExceptionalReason.LunarNewYear)].Count(), days[(2025, ExceptionalReason.MakeUpDay)].Count()));
        Assert.Equal((9, 6), (days[(2026, ExceptionalReason.LunarNewYear)].Count(), days[(2026, ExceptionalReason.MakeUpDay)].Count()));
    }

    // 2026: 9 of 28 days. 2025: 4 of 31 and 4 of 28, and weeks of 6 and 2 days. 2023: 7 of January's 31. 2022: 6 of 28, and one day in January.
    [Theory]
    [InlineData("2026-02", true)]
    [InlineData("2026-01", false)]
    [InlineData("2025-01", false)]
    [InlineData("2025-02", false)]
    [InlineData("2023-01", true)]
    [InlineData("2022-02", true)]
    [InlineData("2022-01", false)]
    [InlineData("2026-10", false)]
    [InlineData("2025-W05", true)]
    [InlineData("2025-W06", true)]
    [InlineData("2025-W04", false)]
    [InlineData("2026-W07", false)]
    [InlineData("2026-W08", true)]
    [InlineData("2026-W09", false)]
    [InlineData("2026-W40", false)]
    [InlineData("2026-Q1", false)]
    [InlineData("2026", false)]
    [InlineData("2026-02~ytd", false)]
    public void ReasonOf_ALongerPeriod_AsksWhichShareOfItIsFestival(string period, bool exceptional) =>
        Assert.Equal(exceptional ? ExceptionalReason.LunarNewYear : null, Calendar.ReasonOf(Period.Parse(period)));

    [Theory]
    [InlineData("2027-02-06", false)]
    [InlineData("2027-02", false)]
    [InlineData("2026-W53", false)]
    [InlineData("2026-02", true)]
    [InlineData("2027-Q1", true)]
    [InlineData("2027", true)]
    public void IsKnown_AYearNotAnnounced_ExcludesNothingAndSaysSo(string period, bool known)
    {
        Assert.Equal(known, Calendar.IsKnown(Period.Parse(period)));
        Assert.True(known || Calendar.ReasonOf(Period.Parse(period)) is null);
    }

    [Fact]
    public void Build_WeekendDaysBetweenTheStatutoryOnesUnsaid_AreFestivalToo()
    {
        var calendar = ExceptionalPeriods.Build(DataTable.Parse("workdays.csv", new StringReader(
            "date,kind,holiday_en\n2026-02-13,holiday,Spring Festival\n2026-02-16,holiday,Spring Festival\n2026-02-21,workday,Spring Festival\n2026-10-01,holiday,National Day\n")));

        Assert.Equal(
            ["2026-02-13", "2026-02-14", "2026-02-15", "2026-02-16"],
            Period.Parse("2026-01-01").Through(Period.Parse("2026-12-31")).Where(day => calendar.ReasonOf(day) == ExceptionalReason.LunarNewYear).Select(day => day.ToString()));
    }

    [Fact]
    public void Build_UnknownKind_NamesRowAndField()
    {
        var fault = Assert.Throws<DataTableException>(() => ExceptionalPeriods.Build(
            DataTable.Parse("workdays.csv", new StringReader("date,kind,holiday_en\n2026-01-01,feast,Spring Festival\n"))));

        Assert.Equal(("line 2", "kind"), (fault.Row, fault.Field));
    }

    // 90 days up to the end of March 2026 at 49, 50, 51, 50, ...; the nine days of the festival at 10, the make-up days as any other.
    [Fact]
    public void Limits_OfDaysWithAFestivalTrough_AreThoseOfTheOtherDays()
    {
        var days = Period.Parse("2026-01-01").Through(Period.Parse("2026-03-31")).ToList();
        var excluded = days.Select(day => Calendar.ReasonOf(day) is not null).ToArray();
        double[] values = [.. days.Select((day, i) => Calendar.ReasonOf(day) == ExceptionalReason.LunarNewYear ? 10.0 : 49 + (i % 4) switch { 0 => 0, 2 => 2, _ => 1 })];
        var options = new ChartOptions(Polarity.HigherBetter);

        var counted = ControlChart.Of(values, options).Value;
        var left = ControlChart.Of(values, options, excluded).Value;

        Assert.Equal((12, 12), (excluded.Count(one => one), left.Points.Count(point => point.Excluded)));
        Assert.Equal(values.Where((_, i) => !excluded[i]).Average(), left.Limits[0].Value.Mean, 1e-9);
        Assert.Equal(1, left.Limits[0].Value.AverageRange, 1e-9);
        Assert.InRange(counted.Limits[0].Value.Mean, 45.9, 46.1);
        Assert.All(left.Points, point => Assert.Equal(SpecialCause.None, point.Cause));
        Assert.Contains(counted.Points, point => point.Cause == SpecialCause.BelowLimit);
    }
}
