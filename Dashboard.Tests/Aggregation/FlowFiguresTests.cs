using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class FlowFiguresTests
{
    private const string OnTimeRate = "services.request.ontime-rate";

    private static readonly Area Town = Ledger.Community("510104", Settlement.Urban);
    private static readonly Area Village = Ledger.Community("510112", Settlement.Rural);

    private readonly Ledger ledger = new Ledger()
        .Add("request.due", Town, "2025-12-31", 4).Add("request.closed-ontime", Town, "2025-12-31", 1)
        .Add("request.due", Town, "2026-01-01", 10).Add("request.closed-ontime", Town, "2026-01-01", 9)
        .Add("request.due", Village, "2026-01-31", 20).Add("request.closed-ontime", Village, "2026-01-31", 10)
        .Add("request.due", Town, "2026-02-01", 30).Add("request.closed-ontime", Town, "2026-02-01", 30)
        .Add("request.due", Village, "2026-04-01", 40).Add("request.closed-ontime", Village, "2026-04-01", 10);

    [Theory]
    [InlineData("2026-01-01", 9, 10)]
    [InlineData("2026-W01", 10, 14)]
    [InlineData("2026-01", 19, 30)]
    [InlineData("2026-Q1", 49, 60)]
    [InlineData("2026", 59, 100)]
    [InlineData("2026-01~ytd", 19, 30)]
    [InlineData("2026-02~ytd", 49, 60)]
    [InlineData("2026-06~ytd", 59, 100)]
    [InlineData("2025-12", 1, 4)]
    public void Proportion_OfTheCity_SumsThePeriodsOwnDays(string period, int numerator, int denominator)
    {
        var figure = ledger.Read(OnTimeRate, Ledger.Territory.City, period);

        Assert.Equal(numerator, figure.Numerator);
        Assert.Equal(denominator, figure.Denominator);
        Assert.Equal(100.0 * numerator / denominator, figure.Value);
        Assert.Equal(1, figure.Coverage);
        Assert.Equal(FigureStatus.Provisional, figure.Status);
        Assert.True(figure.Lower < figure.Value && figure.Value < figure.Upper);
    }

    [Theory]
    [InlineData(Settlement.Urban, "2026-01", 9, 10)]
    [InlineData(Settlement.Rural, "2026-01", 10, 20)]
    [InlineData(Settlement.Rural, "2026-01-31", 10, 20)]
    [InlineData(Settlement.Urban, "2026", 39, 40)]
    public void Proportion_OfAStratum_TakesItsCommunitiesOnly(Settlement settlement, string period, int numerator, int denominator)
    {
        var figure = ledger.Read(OnTimeRate, Ledger.Territory.City, period, settlement);

        Assert.Equal(numerator, figure.Numerator);
        Assert.Equal(denominator, figure.Denominator);
    }

    [Fact]
    public void Proportion_OfEveryAreaAboveTheRecord_IsTheSame()
    {
        foreach (var area in Ledger.Territory.PathTo(Town).Skip(1))
        {
            Assert.Equal(30, ledger.Read(OnTimeRate, area, "2026-02").Denominator);
            Assert.Equal(30, ledger.Read(OnTimeRate, area, "2026-02-01").Denominator);
        }
    }

    [Fact]
    public void Proportion_WithoutDenominator_SaysSo()
    {
        var figure = ledger.Read(OnTimeRate, Town, "2026-03");

        Assert.Equal((FigureStatus.Missing, MissingReason.ZeroDenominator), (figure.Status, figure.Reason));
        Assert.Null(figure.Value);
        Assert.Null(figure.Coverage);
    }

    [Fact]
    public void Figure_BeforeAnythingWasDelivered_HasNoData() =>
        Assert.Equal(MissingReason.NoData, ledger.Read(OnTimeRate, Ledger.Territory.City, "2025-11").Reason);

    [Fact]
    public void Figure_OfAFuturePeriod_HasNotBegun() =>
        Assert.Equal(MissingReason.NotBegun, ledger.Read(OnTimeRate, Ledger.Territory.City, "2026-07").Reason);

    [Fact]
    public void Figure_OfAClosedPeriod_IsFinal() =>
        Assert.Equal(FigureStatus.Final, ledger.Read(OnTimeRate, Town, "2026-01", null, "2026-01").Status);

    [Fact]
    public void Figure_OfTheOtherStratum_IsNotApplicableInACommunity() =>
        Assert.Equal(MissingReason.NotApplicable, ledger.Read(OnTimeRate, Town, "2026-01", Settlement.Rural).Reason);

    [Fact]
    public void Measure_OfADistrict_GivesItsAmount()
    {
        var figure = ledger.ReadMeasure("request.due", Ledger.Area("510104"), "2026-Q1");

        Assert.Equal((40m, 40.0, 1.0), (figure.Numerator, figure.Value, figure.Coverage));
    }

    [Fact]
    public void Read_OutsideTheScope_IsRefusedButNotTheCity()
    {
        var scope = AreaScope.Of(Ledger.Area("510104"));
        var reader = ledger.Reader();
        var period = Domain.Calendar.Period.Parse("2026-01");

        Assert.Equal(30, reader.Read(scope, Ledger.Indicator(OnTimeRate), Ledger.Territory.City, period).Denominator);
        Assert.Throws<OutOfScopeException>(() => reader.Read(scope, Ledger.Indicator(OnTimeRate), Village, period));
        Assert.Throws<OutOfScopeException>(() => reader.ReadMeasure(scope, Ledger.Measure("request.due"), Ledger.Area("510112"), period));
    }
}
