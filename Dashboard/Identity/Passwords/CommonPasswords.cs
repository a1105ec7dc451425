namespace Dashboard.Identity.Passwords;

/// <summary>The passwords that are tried first (<c>common-passwords.txt</c>, one a line, small letters), with the disguises they are usually given.</summary>
internal sealed class CommonPasswords
{
    private readonly HashSet<string> known = Read();

    /// <summary>How many stand in the list.</summary>
    public int Count => known.Count;

    /// <summary>Whether the folded password is one of them, or one of them in disguise or twice over.</summary>
    public bool Contains(string folded) => FormsOf(folded).Any(form => known.Contains(form) || (PasswordRuns.Repeated(form) is { } piece && known.Contains(piece)));

    private static IEnumerable<string> FormsOf(string folded)
    {
        var bare = PasswordFold.Bare(folded);
        var trimmed = new string([.. folded.Where(char.IsLetterOrDigit)]);
        string[] forms =
        [
            folded, trimmed, folded.TrimEnd("0123456789!@#$%^&*.?-_+=~ ".ToCharArray()), bare, PasswordFold.Plain(bare), PasswordFold.LettersOf(bare),
            PasswordFold.LettersOf(PasswordFold.Plain(bare)), PasswordFold.LettersOf(PasswordFold.Plain(folded)), Shorn(folded),
            PasswordFold.LettersOf(PasswordFold.Plain(Shorn(folded))),
        ];
        return forms.Concat(forms.Select(Reversed)).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal);
    }

    // Signs belong to the disguise wherever they stand at the ends; digits may belong to the word, as in 1qaz2wsx.
    private static string Shorn(string folded) => folded.Trim("!@#$%^&*.?-_+=~ ,;:'\"/\\|()[]{}<>".ToCharArray());

    private static string Reversed(string form) => new([.. form.Reverse()]);

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                known.Add(line);
            }
        }

        return known;
    }
}
