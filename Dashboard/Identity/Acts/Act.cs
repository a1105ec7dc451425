using Dashboard.Identity.Audit;

namespace Dashboard.Identity.Acts;

/// <summary>Something a signed-in person does that changes what others see.</summary>
/// <param name="Code">Its code in the audit.</param>
/// <param name="Needs">The rights it needs.</param>
public sealed record Act(string Code, Rights Needs)
{
    /// <summary>Runs the night now.</summary>
    public static Act RunNight { get; } = new(AuditActions.NightRun, Rights.Operate);

    /// <summary>Starts a phase of a control chart.</summary>
    public static Act StartPhase { get; } = new(AuditActions.PhaseStarted, Rights.Judge);

    /// <summary>Withdraws a phase of a control chart.</summary>
    public static Act WithdrawPhase { get; } = new(AuditActions.PhaseWithdrawn, Rights.Judge);

    /// <summary>Every act there is; whatever else writes for a person in a page is caught by a test.</summary>
    public static IReadOnlyList<Act> All { get; } = [RunNight, StartPhase, WithdrawPhase];
}
