namespace Dashboard.Jobs.Nights;

/// <summary>The stored states of runs and steps.</summary>
public static class NightStatus
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
}
