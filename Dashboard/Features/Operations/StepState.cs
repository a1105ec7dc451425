namespace Dashboard.Features.Operations;

/// <summary>One step of a night.</summary>
/// <param name="Elapsed">How long it has taken; null while it waits.</param>
/// <param name="Usual">Median of the last nights; null while there are none.</param>
/// <param name="Detail">The number that the step gave, as written.</param>
public sealed record StepState(string Name, string Status, int Percent, TimeSpan? Elapsed, TimeSpan? Usual, string? Detail)
{
    /// <summary>Where the step would usually be by now, in per cent; null when that says nothing.</summary>
    public int? UsualPercent => Elapsed is { } elapsed && Usual is { Ticks: > 0 } usual ? (int)Math.Min(100, 100 * elapsed / usual) : null;
}
