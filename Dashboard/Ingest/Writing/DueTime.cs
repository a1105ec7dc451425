namespace Dashboard.Ingest.Writing;

/// <summary>Due times as stored, in whole milliseconds.</summary>
internal static class DueTime
{
    /// <summary>Rounded up: a sweep that finds the item must find its due time passed.</summary>
    public static DateTimeOffset? Stored(DateTimeOffset? due) =>
        due is { } moment ? Floor(moment.AddTicks(TimeSpan.TicksPerMillisecond - 1)) : null;

    /// <summary>The moment without the part of a millisecond: what is stored must be what was counted with.</summary>
    public static DateTimeOffset Floor(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
