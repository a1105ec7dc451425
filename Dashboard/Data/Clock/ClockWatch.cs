using Dashboard.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Clock;

/// <summary>
/// Whether the clock may be believed. What the program has come to is remembered in two ways: the mark of due times in the database, which is
/// moved at least every minute, and in this process the last believed moment with the time that has run since. A clock more than a day from
/// both has stepped; nothing is closed and no due time passes by it until it is back, a person confirms it, or a delivery of the present does.
/// </summary>
/// <remarks>Safe to use from several threads. See docs/decisions/0013-the-clock.md.</remarks>
public sealed partial class ClockWatch(IDbContextFactory<DashboardDb> contexts, TimeProvider time, ILogger<ClockWatch> log)
{
    /// <summary>How far the clock may be from what is known: a night more or less is what nights are caught up for.</summary>
    public static readonly TimeSpan Allowed = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private (DateTimeOffset Wall, long Stamp)? believed;
    private long? ticked;

    /// <summary>How the clock has stepped, as last looked at; null while it is believed.</summary>
    public ClockStep? Step { get; private set; }

    /// <summary>Looks at the clock against the mark in the database.</summary>
    public async Task<ClockStep?> LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Reached(await Watermark.ReadAsync(db, cancellationToken));
        return Step;
    }

    /// <summary>
    /// The moment that may be believed to have come: the clock's, or, while that is not believed, the last known one. Null as mark means that
    /// nothing was ever written, so that there is nothing to doubt by.
    /// </summary>
    public DateTimeOffset Reached(DateTimeOffset? mark)
    {
        lock (gate)
        {
            var (now, stamp) = (time.GetUtcNow(), time.GetTimestamp());
            var known = Known(stamp);
            var isBelieved = mark is null || IsNear(now, mark.Value) || (known is { } expected && IsNear(now, expected));
            if (isBelieved)
            {
                believed = (now, stamp);
            }

            Tell(isBelieved ? null : new ClockStep(known ?? mark!.Value, now));
            return Step?.Known ?? now;
        }
    }

    /// <summary>Takes the clock at its word: something else than the clock says that it is right.</summary>
    public void Believe()
    {
        lock (gate)
        {
            believed = (time.GetUtcNow(), time.GetTimestamp());
            Tell(null);
        }
    }

    /// <summary>
    /// Told every two seconds by a program that serves. When that stops for more than a day, the process was frozen or its timer stepped with
    /// the clock, and the time that has run says nothing.
    /// </summary>
    public void Tick()
    {
        lock (gate)
        {
            Doubt(time.GetTimestamp());
            ticked = time.GetTimestamp();
        }
    }

    private static bool IsNear(DateTimeOffset now, DateTimeOffset known) => (now - known).Duration() <= Allowed;

    private DateTimeOffset? Known(long stamp)
    {
        Doubt(stamp);
        return believed is { } last ? last.Wall + time.GetElapsedTime(last.Stamp, stamp) : null;
    }

    private void Doubt(long stamp)
    {
        if (ticked is { } last && time.GetElapsedTime(last, stamp) > Allowed)
        {
            believed = null;
        }
    }

    private void Tell(ClockStep? step)
    {
        if (step is not null && Step?.IsAhead != step.IsAhead)
        {
            Stepped(step.Now, step.Known);
        }
        else if (step is null && Step is not null)
        {
            Back(time.GetUtcNow());
        }

        Step = step;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock says {Now:u}, but the program had come to {Known:u}: nights and due times wait; docs/operations.md says what to do.")]
    private partial void Stepped(DateTimeOffset now, DateTimeOffset known);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock is believed again, at {Now:u}.")]
    private partial void Back(DateTimeOffset now);
}
