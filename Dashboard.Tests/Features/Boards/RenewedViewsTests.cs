using Dashboard.Features.Boards.Overview;
using Dashboard.Tests.Ui;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Features.Boards;

public sealed class RenewedViewsTests
{
    private readonly FakeTimeProvider clock = new();
    private int readings;

    [Fact]
    public void Get_WithinTheAge_ReadsOnce_AndAnewAfterIt()
    {
        var views = new RenewedViews(clock);
        Read(views, "510104");
        clock.Advance(RenewedViews.Age - TimeSpan.FromSeconds(1));
        Read(views, "510104");
        Assert.Equal(1, readings);

        clock.Advance(TimeSpan.FromSeconds(1));
        Read(views, "510104");
        Assert.Equal(2, readings);
    }

    [Fact]
    public void Get_OfAnotherScope_IsReadForIt()
    {
        var views = new RenewedViews(clock);
        Read(views, "5101");
        Read(views, "510121");

        Assert.Equal(2, readings);
    }

    private void Read(RenewedViews views, string scope) => views.Get(
        OverviewKey.Of(Some.City, "services.request.ontime-rate", Some.Reader(scope)),
        () =>
        {
            readings++;
            return [];
        });
}
