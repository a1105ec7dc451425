using System.Globalization;
using Dashboard.Commands;
using Dashboard.Domain.Calendar;
using Dashboard.Jobs.Clock;
using Dashboard.Jobs.Leases;
using Dashboard.Jobs.Nights;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Folding;

/// <summary><c>aggregate</c>: runs the nights that are due, one night anew, or writes every block anew from the records.</summary>
internal sealed class AggregateCommand(
    NightRunner runner, Rebuild rebuild, ClockConfirmation clock, Reopening reopening, JobLeases leases, IOptions<NightOptions> options, CommandConsole console, TimeProvider time) : ICommand
{
    private const string Date = "--date";
    private const string All = "--all";
    private const string Confirm = "--confirm-clock";
    private const string ReopenAfter = "--reopen-after";

    /// <inheritdoc/>
    public string Verb => "aggregate";

    /// <inheritdoc/>
    public string Description => CommandWords.Of<NightText>("describe");

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var words = CommandArguments.Parse(arguments, options: [Date, ReopenAfter], switches: [All, Confirm]);
        if (words.Value(ReopenAfter) is { } after)
        {
            return await ReopenAsync(words, Day(ReopenAfter, after, CityTime.DayOf(time.GetUtcNow())), cancellationToken);
        }

        if (words.Has(Confirm))
        {
            await console.Output.WriteLineAsync(await clock.ConfirmAsync(cancellationToken));
        }

        if (words.Has(All))
        {
            return words.Value(Date) is null ? await AllAsync(cancellationToken) : throw new CommandException(CommandWords.Of<NightText>("exclude", Date, All));
        }

        if (words.Value(Date) is { } text)
        {
            await clock.RefuseDoubtAsync(cancellationToken);
            return await NightAsync(Day(Date, text, DueNights.Last(time.GetUtcNow(), options.Value.Time)), anew: true, cancellationToken) ? 0 : 1;
        }

        await clock.RefuseDoubtAsync(cancellationToken);
        var pending = await runner.PendingAsync(cancellationToken);
        foreach (var night in pending)
        {
            if (!await NightAsync(night, anew: false, cancellationToken))
            {
                return 1;
            }
        }

        await console.Output.WriteLineAsync(CommandWords.Of<NightText>("done", pending.Count));
        return 0;
    }

    private static DateOnly Day(string name, string text, DateOnly last)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new CommandException(CommandWords.Of<NightText>("no-day", name, text));
        }

        if (!ReportingSpan.Holds(day))
        {
            throw new CommandException(CommandWords.Of<NightText>("outside", name, text, Text(ReportingSpan.FirstDay), Text(last)));
        }

        return day <= last ? day : throw new CommandException(CommandWords.Of<NightText>("not-over", name, text, Text(last)));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<int> ReopenAsync(CommandArguments words, DateOnly after, CancellationToken cancellationToken)
    {
        if (words.Value(Date) is not null || words.Has(All) || words.Has(Confirm))
        {
            throw new CommandException(CommandWords.Of<NightText>("alone", ReopenAfter));
        }

        var reopened = await reopening.RunAsync(after, cancellationToken);
        var mark = reopened.Mark.ToOffset(CityTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await console.Output.WriteLineAsync(CommandWords.Of<NightText>("reopened", reopened.Periods, reopened.Nights, reopened.Items, mark));
        return 0;
    }

    private async Task<bool> NightAsync(DateOnly night, bool anew, CancellationToken cancellationToken)
    {
        NightOutcome outcome;
        using (var progress = console.Progress(CommandWords.Of<NightText>("night", Text(night)), time))
        {
            outcome = await runner.RunAsync(night, anew, new Steps(progress, runner.StepNames), cancellationToken);
        }

        var said = outcome switch
        {
            NightOutcome.Completed => "complete",
            NightOutcome.Elsewhere => "elsewhere",
            NightOutcome.ClockDoubted => "waits",
            _ => "failed",
        };
        var why = outcome == NightOutcome.Failed ? await runner.WhyAsync(night, cancellationToken) : null;
        await console.Output.WriteLineAsync(CommandWords.Of<NightText>(said, Text(night), why ?? ""));
        return outcome == NightOutcome.Completed;
    }

    private async Task<int> AllAsync(CancellationToken cancellationToken)
    {
        // The lease of the night that comes next: no fold may write between clearing and writing.
        var night = DueNights.Last(time.GetUtcNow(), options.Value.Time);
        await using var lease = await leases.TryTakeAsync(NightRunner.Job, night, cancellationToken);
        if (lease is null)
        {
            await console.Error.WriteLineAsync(CommandWords.Of<NightText>("busy"));
            return 1;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        using var progress = console.Progress(CommandWords.Of<NightText>("rebuild"), time);
        var sequence = await rebuild.RunAsync(new Progress<double>(share => progress.Report((long)(share * 100), 100)), stop.Token);
        await console.Output.WriteLineAsync(CommandWords.Of<NightText>("rebuilt", sequence));
        return 0;
    }

    /// <summary>One bar over all steps.</summary>
    private sealed class Steps(ConsoleProgress progress, IReadOnlyList<string> names) : IProgress<(string Step, NightProgress Progress)>
    {
        public void Report((string Step, NightProgress Progress) value)
        {
            var at = names.ToList().IndexOf(value.Step);
            progress.Report((at * 100) + value.Progress.Percent, names.Count * 100L, CommandWords.Of<NightText>($"step:{value.Step}"));
        }
    }
}
