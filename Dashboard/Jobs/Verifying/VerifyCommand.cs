using System.Globalization;
using Dashboard.Commands;

namespace Dashboard.Jobs.Verifying;

/// <summary><c>verify</c>: rebuilds from the records, compares every stored cell, names those that differ.</summary>
internal sealed class VerifyCommand(Verification verification, CommandConsole console, TimeProvider time) : ICommand
{
    /// <summary>More lines than this help nobody; the count at the end is of all.</summary>
    private const int MostLines = 1000;

    /// <inheritdoc/>
    public string Verb => "verify";

    /// <inheritdoc/>
    public string Description => CommandWords.Of<VerifyText>("describe");

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandArguments.Parse(arguments);
        List<string> lines = [];
        VerificationCount count;
        using (var progress = console.Progress("verify", time))
        {
            count = await verification.RunAsync(
                line =>
                {
                    if (lines.Count < MostLines)
                    {
                        lines.Add(line);
                    }
                },
                new Percent(progress),
                cancellationToken);
        }

        foreach (var line in lines)
        {
            await console.Output.WriteLineAsync(line);
        }

        if (count.Differ > lines.Count)
        {
            await console.Output.WriteLineAsync(CommandWords.Of<VerifyText>("more", count.Differ - lines.Count));
        }

        // Scripts read this line: it is the same in every language.
        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count.Compared} cells compared, {count.Differ} differ"));
        return count.Differ == 0 ? 0 : 1;
    }

    private sealed class Percent(ConsoleProgress progress) : IProgress<double>
    {
        private readonly Lock gate = new();

        public void Report(double value)
        {
            lock (gate)
            {
                progress.Report((long)(value * 100), 100);
            }
        }
    }
}
