using Bunit;
using Dashboard.Ui.States;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.States;

/// <summary>A part that failed is tried again by itself, with growing pauses: nobody stands beside a wall.</summary>
public sealed class LivePartTests : UiTest
{
    private readonly Failing source = new();

    public LivePartTests()
    {
        Services.AddSingleton(source);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Part_ThatFailed_SaysWhenItIsTriedAgain_AndRecoversByItself()
    {
        source.Fails = true;
        var part = Draw();
        Assert.Contains("2 秒后自动重试", part.Find(".failed").TextContent, StringComparison.Ordinal);

        source.Fails = false;
        Clock.Advance(TimeSpan.FromSeconds(2));

        part.WaitForAssertion(() => Assert.Equal("drawn", part.Find("p").TextContent));
    }

    [Fact]
    public void Part_ThatGoesOnFailing_WaitsLongerEachTime_AMinuteAtMost()
    {
        source.Fails = true;
        var part = Draw();
        foreach (var seconds in new[] { 2, 4, 8, 16, 32, 60, 60 })
        {
            Assert.Contains($"{seconds} 秒后", part.Find(".failed").TextContent, StringComparison.Ordinal);
            var before = source.Draws;
            Clock.Advance(TimeSpan.FromSeconds(seconds));
            part.WaitForAssertion(() => Assert.Equal(before + 1, source.Draws));
        }
    }

    [Fact]
    public void Part_ThatRecovered_ForALongTime_StartsWithTheShortestPause()
    {
        source.Fails = true;
        var part = Draw();
        Clock.Advance(TimeSpan.FromSeconds(2));
        part.WaitForAssertion(() => Assert.Contains("4 秒后", part.Find(".failed").TextContent, StringComparison.Ordinal));
        source.Fails = false;
        Clock.Advance(TimeSpan.FromSeconds(4));
        part.WaitForAssertion(() => Assert.Equal("drawn", part.Find("p").TextContent));

        Clock.Advance(TimeSpan.FromMinutes(6));
        source.Fails = true;
        part.FindComponent<Child>().Render();

        part.WaitForAssertion(() => Assert.Contains("2 秒后", part.Find(".failed").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<LivePart> Draw() => Render<LivePart>(part => part.AddChildContent<Child>());

    private sealed class Failing
    {
        public bool Fails { get; set; }

        public int Draws { get; set; }
    }

    private sealed class Child : ComponentBase
    {
        [Inject]
        private Failing Source { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Source.Draws++;
            if (Source.Fails)
            {
                throw new InvalidOperationException("planted");
            }

            builder.AddMarkupContent(0, "<p>drawn</p>");
        }
    }
}
