namespace Dashboard.Identity.Standings;

/// <summary>One sign-in of a user: all tabs of one browser from signing in to signing out.</summary>
/// <param name="User">The number of the user.</param>
/// <param name="Session">The number of the sign-in.</param>
/// <param name="Stamp">The user's security stamp at the time; a new password gives another.</param>
public sealed record SessionCredential(string User, string Session, string Stamp) : Credential;
