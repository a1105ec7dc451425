namespace Dashboard.Jobs.Nights;

/// <summary>What the steps of one night work with.</summary>
/// <param name="Night">The day it closes.</param>
/// <param name="LastSequence">Last change it takes in; known once the day was closed, and the same when the night is resumed.</param>
public sealed record NightContext(DateOnly Night, long LastSequence);
