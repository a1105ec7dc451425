using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Trends;
using Dashboard.Live;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Aggregation;

/// <summary>A period in which a source only began is told in part.</summary>
public sealed class SourceBeginningsTests
{
    private const string Community = "510104017001";

    private readonly CityFigures figures = new(new DateOnly(2026, 11, 25));

    [Theory]
    [InlineData("2026-02", true)]
    [InlineData("2026-03", false)]
    [InlineData("2026-Q1", true)]
    [InlineData("2026", true)]
    [InlineData("2026-03~ytd", true)]
    [InlineData("2026-W07", true)]
    [InlineData("2026-02-11", false)]
    public void Figure_OfThePeriodInWhichItsSourceBegan_IsPartial(string period, bool partial)
    {
        figures.Add("request.received", Community, new DateOnly(2026, 2, 11), 40);
        figures.Add("request.due", Community, new DateOnly(2026, 2, 18), 40);
        figures.Add("request.closed-ontime", Community, new DateOnly(2026, 2, 18), 39);
        figures.Add("request.due", Community, new DateOnly(2026, 3, 18), 40);

        var figure = Read("services.request.ontime-rate", period);

        Assert.Equal(partial, figure.IsPartial);
        Assert.False(partial && FigureTrends.IsUsable(figure));
    }

    [Fact]
    public void Figure_OfASourceThatBeganWithThePeriod_IsWhole()
    {
        figures.Add("request.received", Community, new DateOnly(2026, 2, 1), 40);
        figures.Add("request.due", Community, new DateOnly(2026, 2, 18), 40);

        Assert.False(Read("services.request.ontime-rate", "2026-02").IsPartial);
    }

    private Figure Read(string code, string period) =>
        figures.For(Some.Reader()).Read([new FigureQuery(Some.Indicator(code), null, Some.Area("5101"), Period.Parse(period))]).Figures[0];
}
