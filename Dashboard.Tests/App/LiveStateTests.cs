using Bunit;
using Dashboard.App;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.App;

public sealed class LiveStateTests : UiTest
{
    public LiveStateTests() => SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));

    [Fact]
    public void State_ShowsTheMomentOfTheLastCommit_AndFollowsIt()
    {
        var state = Render<LiveState>();
        Assert.Equal("10:00:00", state.Find("b").TextContent);

        Figures.Add("request.received", "510104017001", Today, 1);
        Clock.Advance(TimeSpan.FromSeconds(1));

        state.WaitForAssertion(() => Assert.Equal("10:00:01", state.Find("b").TextContent));
    }

    [Fact]
    public void State_BeforeTheFiguresAreLoaded_SaysSo()
    {
        Figures.IsReady = false;
        var state = Render<LiveState>();

        Assert.Equal("loading", state.Find(".live").GetAttribute("data-state"));
        Assert.Empty(state.FindAll("b"));
    }

    [Fact]
    public void State_InEnglish_ReadsEnglish()
    {
        ReadEnglish();

        Assert.Contains("as of", Render<LiveState>().Markup, StringComparison.Ordinal);
    }
}
