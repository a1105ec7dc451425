using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Support;

/// <summary>A clock that somebody can set wrong while time runs on as before: what a step of the system's clock is to a program.</summary>
internal sealed class SteppedClock(FakeTimeProvider running) : TimeProvider
{
    /// <summary>How far it was set ahead; negative is behind.</summary>
    public TimeSpan Wrong { get; set; }

    public override TimeZoneInfo LocalTimeZone => running.LocalTimeZone;

    public override long TimestampFrequency => running.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => running.GetUtcNow() + Wrong;

    public override long GetTimestamp() => running.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        running.CreateTimer(callback, state, dueTime, period);
}
