using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Up to when due times have been swept: one value of <see cref="ProgramState"/>, in Unix milliseconds.</summary>
public static class Watermark
{
    /// <summary>Its key.</summary>
    public const string Key = "mark";

    /// <summary>Asks for the stored text; no row or null before the first write.</summary>
    public const string Select = $"SELECT value FROM program_state WHERE key = '{Key}'";

    /// <summary>Stores the text <c>@mark</c>.</summary>
    public const string Save =
        $"INSERT INTO program_state (key, value) VALUES ('{Key}', @mark) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

    /// <summary>The moment of a stored text; null where there is none.</summary>
    public static DateTimeOffset? Parse(string? stored) =>
        stored is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(stored, CultureInfo.InvariantCulture));

    /// <summary>The moment as it is stored.</summary>
    public static string Format(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The present one; null before the first write.</summary>
    public static async Task<DateTimeOffset?> ReadAsync(DashboardDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Parse(await db.State.Where(state => state.Key == Key).Select(state => state.Value).SingleOrDefaultAsync(cancellationToken));
    }
}
