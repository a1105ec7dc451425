using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dashboard.Domain.WorkItems;

/// <summary>The words that a field may hold, in kebab case. Finding one by its bytes allocates nothing.</summary>
public sealed class Vocabulary
{
    private readonly byte[][] utf8;

    /// <summary>A vocabulary of the given words, in the order in which a person should read them.</summary>
    public Vocabulary(params ImmutableArray<string> words)
    {
        Words = words;
        utf8 = [.. words.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Every word.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether the word belongs to it.</summary>
    public bool Contains(string? word) => word is not null && Words.Contains(word, StringComparer.Ordinal);

    /// <summary>The one instance of the word written in these bytes; false when it is none of them.</summary>
    public bool TryFind(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? word)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            if (bytes.SequenceEqual(utf8[i]))
            {
                word = Words[i];
                return true;
            }
        }

        word = null;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Words);
}
