using Dashboard.Ui;
using Microsoft.JSInterop;

namespace Dashboard.Tests.Ui;

/// <summary>Every call into a script of the page can meet a page, an element or a component that has gone.</summary>
public sealed class ScriptCallsTests
{
    public static TheoryData<Exception> Gone => new()
    {
        new JSDisconnectedException("gone"), new ObjectDisposedException("module"), new TaskCanceledException(),
    };

    [Theory]
    [MemberData(nameof(Gone))]
    public async Task Reaches_ThePageIsGone_IsNoFault(Exception gone) =>
        Assert.False(await ScriptCalls.ReachesAsync(() => ValueTask.FromException(gone)));

    [Fact]
    public async Task Reaches_TheScriptFails_IsAFault() => await Assert.ThrowsAsync<JSException>(
        async () => await ScriptCalls.ReachesAsync(() => ValueTask.FromException(new JSException("The chart library did not load."))));

    [Fact]
    public async Task Focuses_TheElementIsGone_IsNoFault() =>
        Assert.False(await ScriptCalls.FocusesAsync(() => ValueTask.FromException(new JSException("Unable to focus an invalid element."))));

    [Fact]
    public async Task Reaches_ThePageIsThere_IsTrue() => Assert.True(await ScriptCalls.ReachesAsync(() => ValueTask.CompletedTask));
}
