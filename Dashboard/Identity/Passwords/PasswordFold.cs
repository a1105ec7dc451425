namespace Dashboard.Identity.Passwords;

/// <summary>Takes the usual disguises off a password: capitals, full width, digits and signs put before, behind or in place of letters.</summary>
internal static class PasswordFold
{
    private const string Disguised = "0134578@$!|+(";
    private const string Meant = "oieastbasiltc";

    /// <summary>Small letters of ordinary width.</summary>
    public static string Of(string password) => string.Concat(password.Select(Narrow)).ToLowerInvariant();

    /// <summary>Without the digits and signs at both ends.</summary>
    public static string Bare(string folded) => new([.. folded.SkipWhile(IsNoLetter).Reverse().SkipWhile(IsNoLetter).Reverse()]);

    /// <summary>Letters where digits and signs stand for them.</summary>
    public static string Plain(string folded) =>
        string.Concat(folded.Select(letter => Disguised.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Meant[at] : letter));

    /// <summary>The letters alone.</summary>
    public static string LettersOf(string folded) => string.Concat(folded.Where(char.IsLetter));

    /// <summary>A reader of letters sees no difference between the full and the ordinary width, so none is made.</summary>
    private static char Narrow(char letter) => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter == '\u3000' ? ' ' : letter;

    private static bool IsNoLetter(char letter) => !char.IsLetter(letter);
}
