namespace Dashboard.Commands;

/// <summary>Where commands speak and listen.</summary>
/// <param name="Output">Results and progress.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Input">Answers, when they are not typed on a terminal.</param>
/// <param name="Interactive">Whether a person watches: output is a terminal.</param>
public sealed record CommandConsole(TextWriter Output, TextWriter Error, TextReader Input, bool Interactive)
{
    /// <summary>The console of the process.</summary>
    public static CommandConsole OfProcess() => new(Console.Out, Console.Error, Console.In, !Console.IsOutputRedirected);

    /// <summary>Starts a progress display; dispose it to end its line.</summary>
    public ConsoleProgress Progress(string title, TimeProvider time) => new(this, title, time);
}
