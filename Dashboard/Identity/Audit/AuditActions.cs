namespace Dashboard.Identity.Audit;

/// <summary>The stable codes of what is recorded.</summary>
public static class AuditActions
{
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string SignInLocked = "sign-in-locked";
    public const string SignedOut = "signed-out";
    public const string KeyAdded = "key-added";
    public const string KeyRevoked = "key-revoked";
    public const string UserAdded = "user-added";
    public const string UserLocked = "user-locked";
    public const string UserUnlocked = "user-unlocked";
    public const string UserRemoved = "user-removed";
    public const string UserPassword = "user-password";
    public const string UserChanged = "user-changed";
    public const string Exported = "exported";
    public const string RecordsRead = "records-read";
    public const string ClockConfirmed = "clock-confirmed";
    public const string PeriodsReopened = "periods-reopened";
    public const string NightRun = "night-run";
    public const string PhaseStarted = "phase-started";
    public const string PhaseWithdrawn = "phase-withdrawn";
}
