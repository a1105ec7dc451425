using System.Globalization;
using Dashboard.Commands;
using Dashboard.Data.Clock;
using Dashboard.Domain.Calendar;
using Dashboard.Identity.Audit;
using Dashboard.Ingest;

namespace Dashboard.Jobs.Clock;

/// <summary>What <c>aggregate</c> does about a clock that stepped: waits for a person, or takes a person's word.</summary>
internal sealed class ClockConfirmation(ClockWatch clock, IRecordWriter writer, AuditTrail audit)
{
    private const string Verb = "aggregate --confirm-clock";

    /// <exception cref="CommandException">The clock has stepped.</exception>
    public async Task RefuseDoubtAsync(CancellationToken cancellationToken)
    {
        if (await clock.LookAsync(cancellationToken) is { } step)
        {
            throw new CommandException(
                CommandWords.Of<ClockText>(step.IsAhead ? "ahead" : "behind", Text(step.Now), Text(step.Known), step.IsAhead ? Verb : Reopen(step)));
        }
    }

    /// <summary>Takes the clock at its word; gives the line that says what was done. Due times up to now have passed then, and nights run.</summary>
    /// <exception cref="CommandException">The clock is behind: what was written ahead has to be taken back first.</exception>
    public async Task<string> ConfirmAsync(CancellationToken cancellationToken)
    {
        if (await clock.LookAsync(cancellationToken) is not { } step)
        {
            return CommandWords.Of<ClockText>("not-in-doubt");
        }

        if (!step.IsAhead)
        {
            await RefuseDoubtAsync(cancellationToken);
        }

        await writer.SweepAsync(step.Now, cancellationToken);
        await audit.WriteAsync(Verb, AuditActions.ClockConfirmed, null, $"from {Text(step.Known)} to {Text(step.Now)}", cancellationToken);
        return CommandWords.Of<ClockText>("confirmed", Text(step.Known), Text(step.Now));
    }

    private static string Reopen(ClockStep step) => string.Create(
        CultureInfo.InvariantCulture, $"aggregate --reopen-after {CityTime.DayOf(step.Now).AddDays(-1):yyyy-MM-dd}");

    private static string Text(DateTimeOffset moment) => moment.ToOffset(CityTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
