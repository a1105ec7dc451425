namespace Dashboard.Data.Access;

/// <summary>A sign-in that was ended by signing out; kept for as long as its cookie could hold.</summary>
public sealed class EndedSession
{
    /// <summary>The number in the cookie.</summary>
    public required string Session { get; set; }

    public required DateTimeOffset At { get; set; }
}
