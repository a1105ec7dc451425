using Dashboard.Domain.Calendar;
using Dashboard.Domain.Tables;

namespace Dashboard.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;

    // National Day 2026 as announced: 1-7 October rest, Saturday 10 October worked.
    [Theory]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    public void IsWorkingDay_HolidaysAndMakeUpDays_FollowTheNotice(string day, bool works) =>
        Assert.Equal(works, Calendar.IsWorkingDay(DateOnly.Parse(day)));

    [Fact]
    public void IsWorkingDay_YearNotAnnounced_TakesWeekendsAsRest()
    {
        Assert.Equal((2012, false), (Calendar.FirstAnnouncedYear, Calendar.IsAnnounced(2011)));
        Assert.True(Calendar.IsAnnounced(2026));
        Assert.False(Calendar.IsAnnounced(2027));
        Assert.Equal(2026, Calendar.LastAnnouncedYear);
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2027, 10, 1)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2027, 10, 2)));
    }

    // From the notices: National Day 2012 gave 1 to 5 October (Saturday 29 September worked), 2013 the Dragon Boat Festival with two worked days, 2015 Victory Day.
    [Theory]
    [InlineData("2012-09-29", true)]
    [InlineData("2012-10-05", false)]
    [InlineData("2013-06-08", true)]
    [InlineData("2013-06-10", false)]
    [InlineData("2015-09-03", false)]
    [InlineData("2015-09-06", true)]
    [InlineData("2017-01-27", false)]
    [InlineData("2017-09-30", true)]
    public void IsWorkingDay_ReachesBackTo2012(string day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(DateOnly.Parse(day)));

    // Eleven statutory days of rest since 2008, thirteen since 2025; Victory Day in 2015. The make-up day for New Year 2012 lies in 2011, and 2020 was extended.
    [Theory]
    [InlineData(2012, 12)]
    [InlineData(2013, 11)]
    [InlineData(2014, 11)]
    [InlineData(2015, 12)]
    [InlineData(2016, 11)]
    [InlineData(2017, 11)]
    [InlineData(2018, 11)]
    [InlineData(2020, 13)]
    [InlineData(2025, 13)]
    public void WorkingDaysOfAYear_AreWeekdaysLessTheStatutoryRest(int year, int rest)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays).ToList();

        Assert.Equal(days.Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) - rest, days.Count(Calendar.IsWorkingDay));
    }

    [Theory]
    [InlineData("2012-01-01", "2026-12-31", true)]
    [InlineData("2011-12-31", "2012-01-05", false)]
    [InlineData("2026-12-30", "2027-01-04", false)]
    [InlineData("2005-01-01", "2030-01-01", false)]
    public void Covers_OnlyYearsOfWhichANoticeIsHeld(string first, string last, bool covered) =>
        Assert.Equal(covered, Calendar.Covers(DateOnly.Parse(first), DateOnly.Parse(last)));

    [Fact]
    public void AddWorkingDays_OverHolidayAndMakeUpDay_KeepsTheTimeOfDay()
    {
        // Wednesday 30 September 2026 + 3: 8 and 9 October, then Saturday the 10th, which is worked.
        Assert.Equal(At("2026-10-10T16:20:00+08:00"), Calendar.AddWorkingDays(At("2026-09-30T16:20:00+08:00"), 3));
        Assert.Equal(At("2026-10-08T10:00:00+08:00"), Calendar.AddWorkingDays(At("2026-10-03T10:00:00+08:00"), 1));
        Assert.Equal(At("2026-10-03T10:00:00+08:00"), Calendar.AddWorkingDays(At("2026-10-03T10:00:00+08:00"), 0));
    }

    [Fact]
    public void AddWorkingDays_MomentInAnotherOffset_CountsTheCitysDay() =>
        Assert.Equal(At("2026-11-25T01:00:00+08:00"), Calendar.AddWorkingDays(At("2026-11-23T17:00:00+00:00"), 1));

    [Fact]
    public void WorkingDaysBetween_EveryPairInTwoYears_AgreesWithCountingDayByDay()
    {
        var first = new DateOnly(2025, 12, 20);
        for (var from = first; from < first.AddDays(60); from = from.AddDays(7))
        {
            var expected = 0;
            for (var to = from; to < from.AddDays(420); to = to.AddDays(1))
            {
                expected += to > from && Calendar.IsWorkingDay(to) ? 1 : 0;
                Assert.Equal(expected, Calendar.WorkingDaysBetween(CityTime.StartOf(from), CityTime.StartOf(to).AddHours(23)));
            }
        }
    }

    [Theory]
    [InlineData("2026-11-23T09:00:00+08:00", "2026-11-23T09:00:59+08:00", 0)]
    [InlineData("2026-11-23T08:00:00+08:00", "2026-11-23T18:00:00+08:00", 480)]
    [InlineData("2026-11-23T16:30:00+08:00", "2026-11-24T09:45:00+08:00", 75)]
    [InlineData("2026-11-20T16:00:00+08:00", "2026-11-23T10:00:00+08:00", 120)]
    [InlineData("2026-09-30T17:00:00+08:00", "2026-10-08T09:30:00+08:00", 30)]
    [InlineData("2026-11-24T09:45:00+08:00", "2026-11-23T16:30:00+08:00", 0)]
    public void WorkingMinutesBetween_OnlyOfficeHoursCount(string from, string to, long minutes) =>
        Assert.Equal(minutes, Calendar.WorkingMinutesBetween(At(from), At(to)));

    [Fact]
    public void Build_UnknownKind_NamesRowAndField()
    {
        var fault = Assert.Throws<DataTableException>(() => WorkCalendar.Build(
            DataTable.Parse("workdays.csv", new StringReader("date,kind\n2026-01-01,feast\n"))));

        Assert.Equal(("line 2", "kind"), (fault.Row, fault.Field));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
