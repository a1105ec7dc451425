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
    public string Description => "Run the nights that are due; [--date D] one night anew, [--all] every block anew from the records, [--confirm-clock] although the clock stepped, "
        + "[--reopen-after D] opens again what nights after that day closed.";

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
            return words.Value(Date) is null ? await AllAsync(cancellationToken) : throw new CommandException($"{Date} and {All} exclude each other.");
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

        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{pending.Count} nights done"));
        return 0;
    }

    private static DateOnly Day(string name, string text, DateOnly last)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new CommandException($"{name} '{text}' is not a day such as 2026-03-02.");
        }

        if (!ReportingSpan.Holds(day))
        {
            throw new CommandException($"{name} {text} is not allowed; allowed: {ReportingSpan.FirstDay:yyyy-MM-dd} to {last:yyyy-MM-dd}.");
        }

        return day <= last ? day : throw new CommandException($"{name} {text} is not over: the last day is {last:yyyy-MM-dd}.");
    }

    private async Task<int> ReopenAsync(CommandArguments words, DateOnly after, CancellationToken cancellationToken)
    {
        if (words.Value(Date) is not null || words.Has(All) || words.Has(Confirm))
        {
            throw new CommandException($"{ReopenAfter} stands alone; run aggregate once more afterwards.");
        }

        var reopened = await reopening.RunAsync(after, cancellationToken);
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{reopened.Periods} periods opened again, {reopened.Nights} nights forgotten, {reopened.Items} items no longer counted as due; due times are counted up to {reopened.Mark.ToOffset(CityTime.Offset):yyyy-MM-dd HH:mm:ss}"));
        return 0;
    }

    private async Task<bool> NightAsync(DateOnly night, bool anew, CancellationToken cancellationToken)
    {
        NightOutcome outcome;
        using (var progress = console.Progress($"night {night:yyyy-MM-dd}", time))
        {
            outcome = await runner.RunAsync(night, anew, new Steps(progress, runner.StepNames), cancellationToken);
        }

        var said = outcome switch
        {
            NightOutcome.Completed => "complete",
            NightOutcome.Elsewhere => "worked on by another process",
            NightOutcome.ClockDoubted => "waits, because the clock stepped",
            _ => $"failed: {await runner.WhyAsync(night, cancellationToken)}",
        };
        await console.Output.WriteLineAsync($"night {night:yyyy-MM-dd}: {said}");
        return outcome == NightOutcome.Completed;
    }

    private async Task<int> AllAsync(CancellationToken cancellationToken)
    {
        // The lease of the night that comes next: no fold may write between clearing and writing.
        var night = DueNights.Last(time.GetUtcNow(), options.Value.Time);
        await using var lease = await leases.TryTakeAsync(NightRunner.Job, night, cancellationToken);
        if (lease is null)
        {
            await console.Error.WriteLineAsync("a night is running; try again when it is complete");
            return 1;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        using var progress = console.Progress("rebuild", time);
        var sequence = await rebuild.RunAsync(new Progress<double>(share => progress.Report((long)(share * 100), 100)), stop.Token);
        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"every block rebuilt up to change {sequence}"));
        return 0;
    }

    /// <summary>One bar over all steps.</summary>
    private sealed class Steps(ConsoleProgress progress, IReadOnlyList<string> names) : IProgress<(string Step, NightProgress Progress)>
    {
        public void Report((string Step, NightProgress Progress) value)
        {
            var at = names.ToList().IndexOf(value.Step);
            progress.Report((at * 100) + value.Progress.Percent, names.Count * 100L, value.Step);
        }
    }
}
