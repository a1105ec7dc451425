using Bunit;
using Dashboard.Features.Methods;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Features.Methods;

public sealed class MethodsPageTests : UiTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Page_ExplainsEveryIconAndReason(bool chinese)
    {
        if (!chinese)
        {
            ReadEnglish();
        }

        var page = Render<MethodsPage>();

        Assert.Equal(7 + 3, page.FindAll(".judge").Count);
        Assert.Equal(10, page.FindAll(".methods-classes li").Count);
        Assert.All(page.FindAll("dd, li, p"), text => Assert.DoesNotMatch("^[a-z-]+:[A-Za-z0-9]+$", text.TextContent.Trim()));
    }

    [Theory]
    [InlineData("variation")]
    [InlineData("assurance")]
    [InlineData("holidays")]
    [InlineData("trend")]
    [InlineData("obstacle")]
    [InlineData("coupling")]
    [InlineData("sensitivity")]
    [InlineData("concentration")]
    [InlineData("inequality")]
    public void Page_HasTheAnchorsThatIconsLinkTo(string anchor) => Assert.NotNull(Render<MethodsPage>().Find("#" + anchor));
}
