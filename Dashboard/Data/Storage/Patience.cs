namespace Dashboard.Data.Storage;

/// <summary>
/// How long a statement waits for a lock of somebody else. Whoever asks is told after five seconds; a job in the background has time, and
/// must get through beside a writer that is hardly ever idle.
/// </summary>
public static class Patience
{
    private const int OfWhoAsks = 4;
    private const int OfJobs = 30;

    private static readonly AsyncLocal<bool> Job = new();

    /// <summary>In seconds, for what is opened now. The last try may take a little longer.</summary>
    public static int Seconds => Job.Value ? OfJobs : OfWhoAsks;

    /// <summary>Has what follows, in this flow of work, the patience of a job until it is disposed.</summary>
    public static IDisposable OfAJob()
    {
        var before = Job.Value;
        Job.Value = true;
        return new Before(before);
    }

    private sealed class Before(bool before) : IDisposable
    {
        public void Dispose() => Job.Value = before;
    }
}
