using Dashboard.Domain.Calendar;
using Dashboard.Ui.Periods;

namespace Dashboard.Tests.Ui.Periods;

public sealed class PeriodGridTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(Grain.Day, 30, "2026-11-01", "2026-11-30")]
    [InlineData(Grain.Week, 53, "2026-W01", "2026-W53")]
    [InlineData(Grain.Month, 12, "2026-01", "2026-12")]
    [InlineData(Grain.Quarter, 4, "2026-Q1", "2026-Q4")]
    [InlineData(Grain.YearToDate, 12, "2026-01~ytd", "2026-12~ytd")]
    [InlineData(Grain.Year, 12, "2016", "2027")]
    public void Page_HoldsEveryPeriodOnce(Grain grain, int count, string first, string last)
    {
        var page = PeriodGrid.Page(grain, Today).Select(period => period.ToString()).ToList();

        Assert.Equal((count, first, last), (page.Count, page[0], page[^1]));
        Assert.Equal(count, page.Distinct().Count());
    }

    [Fact]
    public void InGrain_KeepsTheEndOfAPastPeriod_AndTodayOfTheRunningOne()
    {
        Assert.Equal("2026-03", PeriodGrid.InGrain(Grain.Month, Period.Parse("2026-Q1"), Today).ToString());
        Assert.Equal("2026-11-25", PeriodGrid.InGrain(Grain.Day, Period.Parse("2026-11"), Today).ToString());
    }
}
