namespace Dashboard.Commands;

/// <summary>The words after a verb: named values (<c>--date 2026-03-02</c> or <c>--date=2026-03-02</c>), flags (<c>--all</c>) and the rest in order.</summary>
public sealed class CommandArguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> flags = new(StringComparer.Ordinal);
    private readonly List<string> positions = [];

    /// <summary>Sorts the words into what the command allows.</summary>
    /// <param name="words">What follows the verb.</param>
    /// <param name="positional">Names of the words in order, all of them needed.</param>
    /// <param name="options">Names (with <c>--</c>) that take a value.</param>
    /// <param name="switches">Names (with <c>--</c>) without a value.</param>
    /// <exception cref="CommandException">A word is unknown, missing, or given twice; the message names what is allowed.</exception>
    public static CommandArguments Parse(
        IReadOnlyList<string> words,
        IReadOnlyList<string>? positional = null,
        IReadOnlyList<string>? options = null,
        IReadOnlyList<string>? switches = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        var read = new CommandArguments();
        var allowed = new Allowed(positional ?? [], options ?? [], switches ?? []);
        for (var at = 0; at < words.Count; at++)
        {
            at = read.Take(words, at, allowed);
        }

        return read.positions.Count < allowed.Positional.Count
            ? throw new CommandException(CommandWords.Of("missing-word", allowed.Positional[read.positions.Count], allowed))
            : read;
    }

    /// <summary>The word at that position.</summary>
    public string this[int position] => positions[position];

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? Value(string option) => values.GetValueOrDefault(option);

    /// <summary>The value of an option that must be there.</summary>
    /// <exception cref="CommandException">It was not given.</exception>
    public string Required(string option, string meaning) =>
        Value(option) ?? throw new CommandException(CommandWords.Of("missing-option", option, meaning));

    /// <summary>Whether the switch was given.</summary>
    public bool Has(string name) => flags.Contains(name);

    private int Take(IReadOnlyList<string> words, int at, Allowed allowed)
    {
        var word = words[at];
        if (!word.StartsWith("--", StringComparison.Ordinal))
        {
            if (positions.Count == allowed.Positional.Count)
            {
                throw new CommandException(CommandWords.Of("not-expected", word, allowed));
            }

            positions.Add(string.IsNullOrWhiteSpace(word) ? throw new CommandException(CommandWords.Of("missing-word", allowed.Positional[positions.Count], allowed)) : word);
            return at;
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word : word[..equals];
        if (allowed.Switches.Contains(name) && equals < 0)
        {
            flags.Add(name);
            return at;
        }

        if (!allowed.Options.Contains(name))
        {
            throw new CommandException(CommandWords.Of("not-known", name, allowed));
        }

        if (equals < 0 && at + 1 == words.Count)
        {
            throw new CommandException(CommandWords.Of("needs-value", name));
        }

        if (!values.TryAdd(name, equals < 0 ? words[at + 1] : word[(equals + 1)..]))
        {
            throw new CommandException(CommandWords.Of("given-twice", name));
        }

        return equals < 0 ? at + 1 : at;
    }

    private sealed record Allowed(IReadOnlyList<string> Positional, IReadOnlyList<string> Options, IReadOnlyList<string> Switches)
    {
        public override string ToString()
        {
            string[] all = [.. Positional, .. Options.Select(name => $"[{name} VALUE]"), .. Switches.Select(name => $"[{name}]")];
            return all.Length == 0 ? CommandWords.Of("nothing-allowed") : CommandWords.Of("allowed", string.Join(' ', all));
        }
    }
}
