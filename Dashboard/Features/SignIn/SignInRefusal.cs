using Dashboard.Data.Faults;

namespace Dashboard.Features.SignIn;

/// <summary>Why a sign-in did not work or has ended, as it stands in the address of the page.</summary>
internal static class SignInRefusal
{
    public const string Wrong = "wrong";
    public const string Locked = "locked";
    public const string Ended = "ended";

    /// <summary>Whether the word is one of them: an address is anybody's to write.</summary>
    public static bool IsKnown(string? word) => word is Wrong or Locked or Ended || (word is not null && StorageWords.Knows(word));
}
