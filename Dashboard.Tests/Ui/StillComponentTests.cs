using Bunit;
using Dashboard.Domain;
using Dashboard.Ui;

namespace Dashboard.Tests.Ui;

public sealed class StillComponentTests : BunitContext
{
    [Fact]
    public void Parameters_EqualByValue_AreNotDrawnAgain()
    {
        var shown = Render<StillPanel>(parameters => parameters.Add(panel => panel.Names, new ValueList<string>(["a", "b"])));

        shown.Render(parameters => parameters.Add(panel => panel.Names, new ValueList<string>(["a", "b"])));

        Assert.Equal(1, shown.RenderCount);
    }

    [Fact]
    public void Parameter_ThatChanged_IsDrawn()
    {
        var shown = Render<StillPanel>(parameters => parameters.Add(panel => panel.Names, new ValueList<string>(["a"])));

        shown.Render(parameters => parameters.Add(panel => panel.Names, new ValueList<string>(["b"])));

        Assert.Equal("b", shown.Markup);
    }

    [Fact]
    public void Fragment_MayHaveCapturedSomethingElse_SoItIsDrawn()
    {
        var text = "one";
        var shown = Render<StillPanel>(parameters => parameters.Add(panel => panel.ChildContent, builder => builder.AddContent(0, text)));

        text = "two";
        shown.Render(parameters => parameters.Add(panel => panel.ChildContent, builder => builder.AddContent(0, text)));

        Assert.Equal("two", shown.Markup);
    }

    [Fact]
    public void List_ReusingAFormerOne_TakesWhatIsEqualFromThere()
    {
        ValueList<string> former = new([new string("same"), "other"]);
        ValueList<string> fresh = new([new string("same"), "changed"]);

        var reused = fresh.Reusing(former);

        Assert.Same(former[0], reused[0]);
        Assert.Equal("changed", reused[1]);
        Assert.Same(former, new ValueList<string>(["same", "other"]).Reusing(former));
    }
}
