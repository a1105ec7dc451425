namespace Dashboard.Jobs.Nights;

/// <summary>What the steps of one night work with.</summary>
/// <param name="Night">The day it closes.</param>
/// <param name="LastSequence">Last change it takes in; null until the day was closed, then the same whenever the night is resumed.</param>
public sealed record NightContext(DateOnly Night, long? LastSequence)
{
    /// <summary><see cref="LastSequence"/> for the steps after closing.</summary>
    /// <exception cref="InvalidOperationException">The day has not been closed.</exception>
    public long Closed => LastSequence ?? throw new InvalidOperationException($"The day {Night:O} has not been closed.");
}
