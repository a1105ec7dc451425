namespace Dashboard.Features.Indicators.Phases;

/// <summary>A phase as the page lists it, in force or withdrawn.</summary>
/// <param name="Id">Its number.</param>
/// <param name="FirstDay">First day, inclusive.</param>
/// <param name="Reason">What changed in the process.</param>
/// <param name="StartedBy">Who started it.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="WithdrawnBy">Who withdrew it; null while it is in force.</param>
/// <param name="WithdrawnAt">When; null while it is in force.</param>
/// <param name="WithdrawalReason">Why; null while it is in force.</param>
public sealed record PhaseEntry(
    long Id, DateOnly FirstDay, string Reason, string StartedBy, DateTimeOffset StartedAt, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawalReason)
{
    public bool IsWithdrawn => WithdrawnAt is not null;
}
