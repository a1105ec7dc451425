using Dashboard.Jobs.Nights;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Jobs;

public sealed class DueNightsTests
{
    private static readonly TimeOnly At = new(2, 10);

    [Theory]
    [InlineData("2026-03-20T02:09:59", "2026-03-18")]
    [InlineData("2026-03-20T02:10:00", "2026-03-19")]
    [InlineData("2026-03-20T23:59:59", "2026-03-19")]
    [InlineData("2026-03-21T00:00:00", "2026-03-19")]
    [InlineData("2026-01-01T02:10:00", "2025-12-31")]
    public void Last_AroundTheTimeOfTheNight_IsTheDayThatIsOver(string now, string night) =>
        Assert.Equal(Sample.Day(night), DueNights.Last(Sample.At(now), At));

    [Fact]
    public void Last_GivenInAnotherOffset_IsTheSame() =>
        Assert.Equal(Sample.Day("2026-03-19"), DueNights.Last(Sample.At("2026-03-20T02:10:00").ToUniversalTime(), At));

    [Fact]
    public void Incomplete_WithoutAnyRun_IsTheLastNightOnly() =>
        Assert.Equal([Sample.Day("2026-03-19")], DueNights.Incomplete(Sample.Day("2026-03-19"), new Dictionary<DateOnly, bool>()));

    [Fact]
    public void Incomplete_AfterAGap_IsEveryNightMissedOrUnfinished()
    {
        var runs = new Dictionary<DateOnly, bool> { [Sample.Day("2026-03-14")] = true, [Sample.Day("2026-03-15")] = false, [Sample.Day("2026-03-17")] = true };

        Assert.Equal(
            [Sample.Day("2026-03-15"), Sample.Day("2026-03-16"), Sample.Day("2026-03-18")],
            DueNights.Incomplete(Sample.Day("2026-03-18"), runs));
    }
}
