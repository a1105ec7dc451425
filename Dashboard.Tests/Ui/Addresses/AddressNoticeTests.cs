using Bunit;
using Bunit.TestDoubles;
using Dashboard.Ui.Addresses;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.Addresses;

public sealed class AddressNoticeTests : UiTest
{
    private BunitNavigationManager Address => Services.GetRequiredService<BunitNavigationManager>();

    [Fact]
    public void Notice_OfAPeriodAtTheEndOfTime_SaysItAndPutsTheAddressRight()
    {
        Address.NavigateTo("/boards/law?period=9999-12&explain=1");

        var notice = Render<AddressNotice>(parameters => parameters.Add(p => p.Reader, Some.Reader()));

        Assert.Contains("9999-12", notice.Markup, StringComparison.Ordinal);
        Assert.Contains("2000", notice.Markup, StringComparison.Ordinal);
        Assert.EndsWith("/boards/law?period=2026-11&explain=1", Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_StaysAfterItsOwnCorrection_AndGoesWithTheNextAddress()
    {
        Address.NavigateTo("/?area=999&period=0001");
        var notice = Render<AddressNotice>(parameters => parameters.Add(p => p.Reader, Some.Reader("510121")));

        notice.Render(parameters => parameters.Add(p => p.Reader, Some.Reader("510121")));
        Assert.Equal(2, notice.FindAll("p").Count);
        Address.NavigateTo("/?area=510121&period=2026-10");
        notice.Render(parameters => parameters.Add(p => p.Reader, Some.Reader("510121")));

        Assert.Empty(notice.FindAll("p"));
    }

    [Fact]
    public void Notice_OfAnAddressThatIsRight_IsNotThere()
    {
        Address.NavigateTo("/?area=5101&period=2026-W40");

        Assert.Empty(Render<AddressNotice>(parameters => parameters.Add(p => p.Reader, Some.Reader())).Markup.Trim());
    }
}
