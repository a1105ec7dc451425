using Bunit;
using Dashboard.Domain.Territory;
using Dashboard.Features.Operations;
using Dashboard.Identity;
using Dashboard.Tests.Ui;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Dashboard.Tests.Features.Operations;

public sealed class RunNowTests : UiTest
{
    private static readonly Reader Operator = new("operator", AreaScope.Of(TerritoryMap.BuiltIn.City), Rights.Read | Rights.Operate);

    private readonly FakeOrder order = new();

    public RunNowTests() => Services.AddSingleton<INightOrder>(order);

    [Fact]
    public async Task Pressed_Asks_AndCancelledDoesNothing()
    {
        var (page, dialogs, messages) = Draw();

        // The press is over when the question is answered.
        var pressed = page.Find("button.primary").ClickAsync();

        Assert.Equal(0, order.Placed);
        Assert.Contains("已经冻结的数不变", dialogs.Markup, StringComparison.Ordinal);
        await dialogs.Find(".mud-dialog-actions .button:not(.primary)").ClickAsync();
        await pressed;
        Assert.Equal(0, order.Placed);
        Assert.False(page.Find("button.primary").HasAttribute("disabled"));
        Assert.DoesNotContain("已排队", messages.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "已排队")]
    [InlineData(false, "未执行")]
    public async Task Confirmed_TellsWhatCameOfIt(bool mayRun, string told)
    {
        order.Answer = mayRun;
        var (page, dialogs, messages) = Draw();

        var pressed = page.Find("button.primary").ClickAsync();
        await dialogs.Find(".mud-dialog-actions .primary").ClickAsync();
        await pressed;

        messages.WaitForAssertion(() => Assert.Contains(told, messages.Markup, StringComparison.Ordinal));
        Assert.Equal(1, order.Placed);
        Assert.Equal(mayRun, page.Find("button.primary").HasAttribute("disabled"));
    }

    private (IRenderedComponent<RunNow> Page, IRenderedComponent<MudDialogProvider> Dialogs, IRenderedComponent<MudSnackbarProvider> Messages) Draw()
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var messages = Render<MudSnackbarProvider>();
        return (Render<RunNow>(with => with.Add(one => one.Reader, Operator).Add(one => one.IsRunning, false)), dialogs, messages);
    }

    private sealed class FakeOrder : INightOrder
    {
        public bool Answer { get; set; } = true;

        public int Placed { get; private set; }

        public Task<bool> PlaceAsync(Reader reader, CancellationToken cancellationToken)
        {
            Assert.Same(Operator, reader);
            Placed++;
            return Task.FromResult(Answer);
        }
    }
}
