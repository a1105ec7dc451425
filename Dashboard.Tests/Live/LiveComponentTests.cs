using System.Globalization;
using Bunit;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class LiveComponentTests : BunitContext
{
    private readonly FakeTimeProvider time = new();
    private readonly FakeSource source = new();

    public LiveComponentTests()
    {
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton(source);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Component_WhilePrerendered_ReadsOnceAndDoesNotSubscribe()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var shown = Show("a");

        Assert.Equal("a 1", shown.Find("p").TextContent);
        Assert.Equal(0, source.Listeners);
    }

    [Fact]
    public async Task Signal_AfterAChange_ShowsTheNewState()
    {
        var shown = Show("a");

        source.Change();
        await Settle(shown);

        Assert.Equal("a 2", shown.Find("p").TextContent);
    }

    [Fact]
    public async Task Signals_DoubledOrMerged_ShowTheSameState()
    {
        var shown = Show("a");
        await Settle(shown);

        source.Change();
        source.Signal();
        source.Signal();
        await Settle(shown);
        await Settle(shown);

        Assert.Equal("a 2", shown.Find("p").TextContent);
    }

    [Fact]
    public async Task Signal_ThatWasLost_IsMadeGoodByTheNextOne()
    {
        var shown = Show("a");

        source.ChangeSilently();
        source.Change();
        await Settle(shown);

        Assert.Equal("a 3", shown.Find("p").TextContent);
    }

    [Fact]
    public async Task Signal_WithoutAChange_DoesNotRender()
    {
        var shown = Show("a");
        await Settle(shown);
        var before = shown.RenderCount;

        source.Signal();
        await Settle(shown);

        Assert.Equal(before, shown.RenderCount);
    }

    [Fact]
    public async Task Change_BetweenSubscriptionAndFirstReading_IsShown()
    {
        source.ChangeWhileListening = true;

        var shown = Show("a");
        await Settle(shown);

        Assert.Equal("a 2", shown.Find("p").TextContent);
    }

    [Fact]
    public async Task Answer_OfAnOlderReading_DoesNotReplaceANewerOne()
    {
        var slow = source.HoldNextReading();
        var shown = Show("a");
        Assert.Empty(shown.FindAll("p"));
        source.Change();
        await Settle(shown);
        Assert.Equal("a 2", shown.Find("p").TextContent);

        await shown.InvokeAsync(() => slow.SetResult("a 1"));

        Assert.Equal("a 2", shown.Find("p").TextContent);
    }

    [Fact]
    public async Task Answer_ForAFormerTopic_IsDropped()
    {
        var slow = source.HoldNextReading();
        var shown = Show("a");

        shown.Render(parameters => parameters.Add(card => card.Name, "b"));
        await shown.InvokeAsync(() => slow.SetResult("a 1"));

        Assert.Equal("b 1", shown.Find("p").TextContent);
        Assert.Equal(["b"], source.Topics);
    }

    [Fact]
    public void Parameters_ThatLeaveTheTopic_DoNotReadAgain()
    {
        var shown = Show("a");
        var before = source.Readings;

        shown.Render(parameters => parameters.Add(card => card.Name, "a"));

        Assert.Equal(before, source.Readings);
    }

    [Fact]
    public async Task Disposal_EndsTheSubscriptionAndRendersNothingMore()
    {
        var shown = Show("a");
        var card = shown.Instance;

        await DisposeComponentsAsync();
        source.Change();

        Assert.Equal(0, source.Listeners);
        await card.DrainAsync();
    }

    [Fact]
    public async Task Failure_OfAReading_ReachesTheErrorBoundary()
    {
        var shown = Show("a");
        await Settle(shown);
        source.Fault = new InvalidOperationException("the base is gone");

        source.Signal();
        await Settle(shown);

        Assert.Same(source.Fault, await Renderer.UnhandledException);
    }

    [Fact]
    public async Task Culture_OfTheCircuit_IsTheCultureOfEveryReading()
    {
        // A culture with another decimal sign: zh-CN prints decimals as the invariant culture does.
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var shown = Show("a");

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        source.Change();
        await Settle(shown);

        Assert.Equal("de-DE", source.LastCulture);
    }

    private IRenderedComponent<FakeCard> Show(string name) => Render<FakeCard>(parameters => parameters.Add(card => card.Name, name));

    private Task Settle(IRenderedComponent<FakeCard> shown) => time.PassUntilAsync(TimeSpan.FromMilliseconds(500), shown.Instance.DrainAsync());
}
