namespace Dashboard.Identity.Passwords;

/// <summary>What became of a name and a password.</summary>
internal enum SignInOutcome
{
    /// <summary>The session has begun.</summary>
    SignedIn,

    /// <summary>No such name, a wrong password, or a locked account: which of them is not told.</summary>
    Wrong,

    /// <summary>Too many wrong ones for the name, whether or not it exists.</summary>
    TooMany,
}
