namespace Dashboard.Identity.Audit;

/// <summary>Who reads cannot be written down at the moment, so nothing that has to be written down is given out.</summary>
public sealed class AuditUnavailableException() : Exception("The audit cannot be written; reading records is refused until it can.");
