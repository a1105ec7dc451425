using Dashboard.Domain.Calendar;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.Formatting;

public sealed class PeriodNamesTests : UiTest
{
    private PeriodNames Names => Services.GetRequiredService<PeriodNames>();

    [Theory]
    [InlineData("2026-11-24", "2026年11月24日", "24 Nov 2026")]
    [InlineData("2026-W47", "2026年第47周", "2026 week 47")]
    [InlineData("2026-11", "2026年11月", "Nov 2026")]
    [InlineData("2026-Q4", "2026年四季度", "Q4 2026")]
    [InlineData("2026", "2026年", "2026")]
    [InlineData("2026-11~ytd", "2026年1月—11月累计", "January–Nov 2026")]
    public void Full_NamesEveryGrain_InBothLanguages(string period, string chinese, string english)
    {
        Assert.Equal(chinese, Names.Full(Period.Parse(period)));
        ReadEnglish();
        Assert.Equal(english, Names.Full(Period.Parse(period)));
    }

    [Fact]
    public void Brief_OfAQuarter_HasNoLetterInChinese()
    {
        Assert.Equal("2026年四季度", Names.Brief(Period.Parse("2026-Q4")));
        ReadEnglish();
        Assert.Equal("2026 Q4", Names.Brief(Period.Parse("2026-Q4")));
    }

    [Fact]
    public void Span_OfTheRunningPeriod_EndsToday() => Assert.Equal("11月1日—11月25日", Names.Span(Period.Parse("2026-11"), Today));

    [Fact]
    public void Time_IsTheCitys() => Assert.Equal("10:42:18", PeriodNames.Time(Clock.GetUtcNow()));
}
