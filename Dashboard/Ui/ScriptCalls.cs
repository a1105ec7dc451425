using Microsoft.JSInterop;

namespace Dashboard.Ui;

/// <summary>
/// Calls into a script of the page. A person goes on while a call is on its way: the connection is closed, the element out of the page or
/// the component disposed. None of that is a fault of the part that called.
/// </summary>
internal static class ScriptCalls
{
    /// <summary>Makes the call; false when the page or the element is gone.</summary>
    public static async ValueTask<bool> ReachesAsync(Func<ValueTask> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception gone) when (gone is JSDisconnectedException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Gives the focus to an element that may be out of the page by now; false when it is.</summary>
    public static async ValueTask<bool> FocusesAsync(Func<ValueTask> focus)
    {
        try
        {
            return await ReachesAsync(focus);
        }
        catch (JSException)
        {
            return false;
        }
    }
}
