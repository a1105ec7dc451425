using Dashboard.Domain.Calendar;

namespace Dashboard.Tests.Calendar;

public sealed class ClosingRuleTests
{
    private readonly ClosingRule rule = new();

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-W10", "2026-03-09")]
    [InlineData("2026-02", "2026-03-05")]
    [InlineData("2026-02~ytd", "2026-03-05")]
    [InlineData("2026-Q1", "2026-04-10")]
    [InlineData("2025", "2026-01-31")]
    public void NightOf_EachGrain_IsItsLastDayAndItsGrace(string period, string night) =>
        Assert.Equal(DateOnly.ParseExact(night, "yyyy-MM-dd"), rule.NightOf(Period.Parse(period)));

    [Fact]
    public void FinalBy_ANight_AreThePeriodsWhoseGraceIsOver()
    {
        string[] final = [.. rule.FinalBy(new DateOnly(2026, 3, 5), new DateOnly(2026, 2, 27)).Select(period => period.ToString())];

        Assert.Equal(
            [
                "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05",
                "2026-W09", "2026-02", "2026-02~ytd",
            ],
            final);
    }

    [Fact]
    public void FinalBy_TheNightBefore_LeavesTheMonthOpen() =>
        Assert.DoesNotContain(Period.Parse("2026-02"), rule.FinalBy(new DateOnly(2026, 3, 4), new DateOnly(2026, 2, 27)));
}
