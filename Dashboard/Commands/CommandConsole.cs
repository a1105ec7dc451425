using System.Text;

namespace Dashboard.Commands;

/// <summary>Where commands speak and listen.</summary>
/// <param name="Output">Results and progress.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Input">Answers, when they are not typed on a terminal.</param>
/// <param name="Interactive">Whether a person watches: output is a terminal.</param>
/// <param name="AsksSecrets">Whether a person types: secrets are asked for and not shown.</param>
public sealed record CommandConsole(TextWriter Output, TextWriter Error, TextReader Input, bool Interactive, bool AsksSecrets = false)
{
    /// <summary>Results and progress; what others wrote cannot act on the terminal.</summary>
    public TextWriter Output { get; } = TerminalWriter.Over(Output);

    /// <summary>What went wrong, as safe.</summary>
    public TextWriter Error { get; } = TerminalWriter.Over(Error);

    /// <summary>The console of the process.</summary>
    public static CommandConsole OfProcess() => new(Console.Out, Console.Error, Console.In, !Console.IsOutputRedirected, !Console.IsInputRedirected);

    /// <summary>Starts a progress display; dispose it to end its line.</summary>
    public ConsoleProgress Progress(string title, TimeProvider time) => new(this, title, time);

    /// <summary>Writes over the line that stands on the terminal.</summary>
    internal void Redraw(string line) => ((TerminalWriter)Output).Redraw(line);

    /// <summary>A secret: typed without echo after the question, or one line of the input; null at the input's end.</summary>
    public async Task<string?> ReadSecretAsync(string question, CancellationToken cancellationToken)
    {
        if (!AsksSecrets)
        {
            return await Input.ReadLineAsync(cancellationToken);
        }

        await Error.WriteAsync(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
            {
                typed.Length--;
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        await Error.WriteLineAsync();
        return typed.ToString();
    }
}
