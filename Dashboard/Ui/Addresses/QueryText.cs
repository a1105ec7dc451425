namespace Dashboard.Ui.Addresses;

/// <summary>The query of an address, as names and values.</summary>
public static class QueryText
{
    public const string Area = "area";
    public const string Period = "period";
    public const string Partition = "partition";
    public const string Statistical = "statistical";
    public const string Holidays = "holidays";
    public const string Counted = "counted";

    /// <summary>Names and values; of a repeated name the first. Accepts a whole address or only its query.</summary>
    public static IReadOnlyDictionary<string, string> Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var query = address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..];
        var end = query.IndexOf('#', StringComparison.Ordinal);
        foreach (var pair in (end < 0 ? query : query[..end]).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                values.TryAdd(Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..].Replace('+', ' ')));
            }
        }

        return values;
    }

    /// <summary>The address of a path with the values that are not null, in the order given.</summary>
    public static string Write(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var address = path;
        var separator = '?';
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                address += $"{separator}{name}={Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal)}";
                separator = '&';
            }
        }

        return address;
    }

    /// <summary>The address with another value of a name; what else it holds stays, and of a repeated name one.</summary>
    public static string Replace(string address, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? address : address[..query];
        return Write(path, [.. Read(query < 0 ? "" : address[query..]).Select(pair => (pair.Key, (string?)(pair.Key == name ? value : pair.Value)))]);
    }

    /// <summary>The query of an address with its question mark; empty when there is none.</summary>
    public static string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var end = address.IndexOf('#', StringComparison.Ordinal);
        return start < 0 ? "" : address[start..(end < start ? address.Length : end)];
    }

    /// <summary>The address with that value of a name, whether it had one or not; null takes the name out.</summary>
    public static string Set(string address, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = Of(address);
        var path = address[..(address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length)];
        return Write(path, [.. Read(query).Where(pair => pair.Key != name).Select(pair => (pair.Key, (string?)pair.Value)), (name, value)]);
    }
}
