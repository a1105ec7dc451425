namespace Dashboard.Identity.Passwords;

/// <summary>Finds passwords that fingers make without thinking: along a row or column of keys, along the alphabet, the same piece again and again.</summary>
internal static class PasswordRuns
{
    private const int ShortestRun = 3;

    private static readonly string[] Lines = [.. Forwards().SelectMany(line => new[] { line, new string([.. line.Reverse()]) })];

    /// <summary>Whether it is made of runs, at most two characters being none.</summary>
    public static bool IsRun(string folded)
    {
        var rest = new int[folded.Length + 1];
        for (var end = 1; end <= folded.Length; end++)
        {
            rest[end] = rest[end - 1] + 1;
            for (var begin = end - ShortestRun; begin >= 0 && IsStretch(folded.AsSpan(begin..end)); begin--)
            {
                rest[end] = Math.Min(rest[end], rest[begin]);
            }
        }

        return folded.Length >= ShortestRun && rest[^1] <= 2;
    }

    /// <summary>The piece that it repeats; null when it repeats none.</summary>
    public static string? Repeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (IsPeriod(text, length))
            {
                return text[..length];
            }
        }

        return null;
    }

    // The last piece may be cut short, as in abcabcabca.
    private static bool IsPeriod(string text, int length) => text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length));

    private static bool IsStretch(ReadOnlySpan<char> piece)
    {
        foreach (var line in Lines)
        {
            if (line.AsSpan().IndexOf(piece, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return piece.TrimEnd(piece[0]).IsEmpty;
    }

    private static IEnumerable<string> Forwards() =>
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0p;/",
        "!qaz", "@wsx", "#edc", "$rfv", "%tgb", "^yhn", "&ujm", "!@#$%^&*()_+",
    ];
}
