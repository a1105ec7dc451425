namespace Dashboard.Commands;

/// <summary>Progress of a command: one line that moves on a terminal, a plain line for every tenth otherwise.</summary>
public sealed class ConsoleProgress : IDisposable
{
    private const int BarWidth = 30;

    /// <summary>Ten redraws a second are smooth to the eye and cost nothing.</summary>
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly CommandConsole console;
    private readonly string title;
    private readonly TimeProvider time;
    private long drawnAt = long.MinValue;
    private int shownTenth = -1;
    private int lineWidth;

    internal ConsoleProgress(CommandConsole console, string title, TimeProvider time)
    {
        this.console = console;
        this.title = title;
        this.time = time;
    }

    /// <summary>Shows how far the work is. <paramref name="detail"/> is a few words such as the step.</summary>
    public void Report(long done, long total, string? detail = null)
    {
        var share = total <= 0 ? 1 : Math.Clamp((double)done / total, 0, 1);
        var text = CommandWords.Of("progress", title, share * 100, done, total) + (detail is null ? "" : $"  {detail}");
        if (console.Interactive)
        {
            Draw(text, share, done >= total);
        }
        else if ((int)(share * 10) > shownTenth)
        {
            shownTenth = (int)(share * 10);
            console.Output.WriteLine(text);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (lineWidth > 0)
        {
            console.Output.WriteLine();
            lineWidth = 0;
        }
    }

    private void Draw(string text, double share, bool last)
    {
        if (!last && drawnAt != long.MinValue && time.GetElapsedTime(drawnAt) < Redraw)
        {
            return;
        }

        drawnAt = time.GetTimestamp();
        var filled = (int)(share * BarWidth);
        var line = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {text}";
        var width = TerminalText.WidthOf(line);
        console.Redraw(line + new string(' ', Math.Max(0, lineWidth - width)));
        lineWidth = width;
    }
}
