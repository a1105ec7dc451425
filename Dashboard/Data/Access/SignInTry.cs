namespace Dashboard.Data.Access;

/// <summary>Wrong passwords in a row for a name, whether or not there is such a user.</summary>
public sealed class SignInTry
{
    /// <summary>SHA-256 of the name as it is compared: what is typed there may be a password in the wrong field.</summary>
    public required byte[] NameHash { get; set; }

    public required int Failures { get; set; }

    public required DateTimeOffset LastAt { get; set; }
}
