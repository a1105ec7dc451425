namespace Dashboard.Identity.Sharing;

/// <summary>A heavy read that was not done, though nothing is wrong with it.</summary>
public sealed class ReadRefusedException(ReadRefusal why) : Exception($"The read was refused: {why}.")
{
    /// <summary>Why.</summary>
    public ReadRefusal Why { get; } = why;
}
