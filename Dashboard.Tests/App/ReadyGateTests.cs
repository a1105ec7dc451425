using Bunit;
using Dashboard.App;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.App;

public sealed class ReadyGateTests : UiTest
{
    public ReadyGateTests() => SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));

    [Fact]
    public void Gate_BeforeTheFiguresAreLoaded_Waits_AndOpensByItself()
    {
        Figures.IsReady = false;
        var gate = Render<ReadyGate>(parameters => parameters.Add(p => p.Needed, true).AddChildContent("<b>board</b>"));
        Assert.Contains("正在装载数据", gate.Markup, StringComparison.Ordinal);

        Figures.IsReady = true;
        Clock.Advance(TimeSpan.FromSeconds(1));

        gate.WaitForAssertion(() => Assert.Equal("<b>board</b>", gate.Markup.Trim()));
    }

    [Fact]
    public void Gate_OfAPageWithoutFigures_IsOpen()
    {
        Figures.IsReady = false;

        Assert.Equal("<b>imports</b>", Render<ReadyGate>(parameters => parameters.Add(p => p.Needed, false).AddChildContent("<b>imports</b>")).Markup.Trim());
    }
}
