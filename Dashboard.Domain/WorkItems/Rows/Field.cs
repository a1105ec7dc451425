using System.Text;
using System.Text.Json;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>One field that a row may have.</summary>
public sealed class Field
{
    internal Field(int index, string name, FieldKind kind, int limit)
    {
        Index = index;
        Name = name;
        Kind = kind;
        Limit = limit;
        Utf8 = Encoding.UTF8.GetBytes(name);
        Encoded = JsonEncodedText.Encode(name);
        BeforeCode = "before-" + Snake(name.EndsWith("At", StringComparison.Ordinal) ? name[..^2] : name).Replace('_', '-');
    }

    /// <summary>Its place in a scan.</summary>
    public int Index { get; }

    /// <summary>Its name in camelCase.</summary>
    public string Name { get; }

    /// <summary>Its name in files, snake_case.</summary>
    public string SnakeName => Snake(Name);

    /// <summary>What it holds.</summary>
    public FieldKind Kind { get; }

    /// <summary>Longest text in UTF-16 units, longest list, or greatest number; 0 where the kind has no limit.</summary>
    public int Limit { get; }

    internal byte[] Utf8 { get; }

    internal JsonEncodedText Encoded { get; }

    /// <summary>The code for a time that lies before this one (<c>before-received</c>).</summary>
    internal string BeforeCode { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
