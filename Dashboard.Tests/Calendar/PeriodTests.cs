using Dashboard.Domain.Calendar;

namespace Dashboard.Tests.Calendar;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-03-02", Grain.Day, "2026-03-02", "2026-03-02")]
    [InlineData("2026-W10", Grain.Week, "2026-03-02", "2026-03-08")]
    [InlineData("2026-02", Grain.Month, "2026-02-01", "2026-02-28")]
    [InlineData("2024-02", Grain.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2026-Q4", Grain.Quarter, "2026-10-01", "2026-12-31")]
    [InlineData("2026", Grain.Year, "2026-01-01", "2026-12-31")]
    [InlineData("2026-03~ytd", Grain.YearToDate, "2026-01-01", "2026-03-31")]
    public void Parse_EveryForm_GivesItsDaysAndIsWrittenBack(string text, Grain grain, string first, string last)
    {
        var period = Period.Parse(text);

        Assert.Equal((grain, DateOnly.Parse(first), DateOnly.Parse(last)), (period.Grain, period.FirstDay, period.LastDay));
        Assert.Equal(text, period.ToString());
    }

    // ISO 8601: 2020 and 2026 have 53 weeks; the year of a week is the year of its Thursday.
    [Theory]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2021-01-04", "2021-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2023-01-01", "2022-W52")]
    public void Of_WeekAtTheEdgeOfAYear_TakesTheIsoYear(string day, string week) =>
        Assert.Equal(week, Period.Of(Grain.Week, DateOnly.Parse(day)).ToString());

    [Theory]
    [InlineData("2026-W53", "2025-W52")]
    [InlineData("2021-W01", "2020-W01")]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2026-03", "2025-03")]
    [InlineData("2026-Q1", "2025-Q1")]
    [InlineData("2026", "2025")]
    [InlineData("2026-11~ytd", "2025-11~ytd")]
    public void SameLastYear_EveryGrain_KeepsItsPlaceInTheYear(string period, string before) =>
        Assert.Equal(before, Period.Parse(period).SameLastYear().ToString());

    [Theory]
    [InlineData("2026-W53", "2027-W01")]
    [InlineData("2026-12", "2027-01")]
    [InlineData("2026-Q4", "2027-Q1")]
    [InlineData("2026-12-31", "2027-01-01")]
    public void Next_LastOfTheYear_IsTheFirstOfTheNext(string period, string next)
    {
        Assert.Equal(next, Period.Parse(period).Next().ToString());
        Assert.Equal(period, Period.Parse(next).Previous().ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("26-03")]
    [InlineData("2026-03~ytd~ytd")]
    [InlineData("2026-3-2")]
    [InlineData(" 2026")]
    public void TryParse_NoneOfTheForms_IsFalse(string text) => Assert.False(Period.TryParse(text, out _));

    // Every form at both ends of what a date can hold, and just outside the span.
    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12")]
    [InlineData("9999-W52")]
    [InlineData("9999-Q4")]
    [InlineData("9999")]
    [InlineData("9999-12~ytd")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01")]
    [InlineData("0001-W01")]
    [InlineData("0001-Q1")]
    [InlineData("0001")]
    [InlineData("0001-01~ytd")]
    [InlineData("0000")]
    [InlineData("0000-W01")]
    [InlineData("1999-12-31")]
    [InlineData("1999-W51")]
    [InlineData("1999")]
    [InlineData("2101-01-01")]
    [InlineData("2101-W01")]
    [InlineData("2101")]
    public void TryParse_OutsideTheSpan_IsFalse(string text) => Assert.False(Period.TryParse(text, out _));

    // The week of 1 January 2000 began in 1999, that of 31 December 2100 ends in 2101.
    [Theory]
    [InlineData("1999-W52")]
    [InlineData("2100-W52")]
    public void TryParse_WeekThatReachesBeyondAnEndOfTheSpan_IsRead(string text) => Assert.Equal(text, Period.Parse(text).ToString());

    [Fact]
    public void Add_FromEitherEndOfTheSpan_LooksBackAndAheadInEveryGrain()
    {
        foreach (var grain in Enum.GetValues<Grain>())
        {
            var (first, last) = (Period.Of(grain, ReportingSpan.FirstDay), Period.Of(grain, ReportingSpan.LastDay));

            Assert.True(ReportingSpan.Holds(first) && ReportingSpan.Holds(last));
            Assert.True(first.Add(-200) < first && first.SameLastYear() < first && last.Add(200) > last);
            Assert.False(ReportingSpan.Holds(first.Previous()) || ReportingSpan.Holds(last.Next()));
        }
    }

    [Fact]
    public void ToString_EveryDayOfTwentyYears_ParsesBack()
    {
        for (var day = new DateOnly(2010, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            foreach (var grain in Enum.GetValues<Grain>())
            {
                var period = Period.Of(grain, day);
                Assert.Equal(period, Period.Parse(period.ToString()));
                Assert.True(period.Contains(day));
            }
        }
    }

    [Fact]
    public void Through_Months_IncludesBothEnds() => Assert.Equal(
        ["2025-12", "2026-01", "2026-02"],
        Period.Parse("2025-12").Through(Period.Parse("2026-02")).Select(period => period.ToString()));
}
