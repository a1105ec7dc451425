namespace Dashboard.Jobs.Quality;

/// <summary>Codes of findings, as stored; the words come from resources.</summary>
public static class QualityCodes
{
    /// <summary>A return that came for the period before is missing; detail: areas missing / areas that reported before.</summary>
    public const string ReturnMissing = "return-missing";

    /// <summary>By the usual step a return is due, and nobody delivered it; detail: the last period returned for.</summary>
    public const string ReturnOverdue = "return-overdue";

    /// <summary>More than a fifth of the areas that returned before are missing; detail: now / before.</summary>
    public const string CoverageFell = "coverage-fell";

    /// <summary>A district has been silent for more than three times its usual gap; detail: last day with a record.</summary>
    public const string ReporterSilent = "reporter-silent";

    /// <summary>Events are dated after the day that was closed; detail: the last such day.</summary>
    public const string FutureDated = "future-dated";

    /// <summary>Changes are not folded; detail: how many measures.</summary>
    public const string Unfolded = "unfolded";

    /// <summary>Due times were not swept to the end of the day; detail: the mark.</summary>
    public const string SweepBehind = "sweep-behind";

    /// <summary>More than a twentieth of the day's rows were refused; detail: refused / received.</summary>
    public const string ManyRejects = "many-rejects";
}
