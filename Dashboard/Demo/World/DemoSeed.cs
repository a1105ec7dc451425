using System.Globalization;

namespace Dashboard.Demo.World;

/// <summary>What makes one simulated city differ from another. It is stored, so that a restart goes on with the same city.</summary>
/// <param name="Seed">The number all chance comes from.</param>
/// <param name="Scale">How much happens: see <see cref="Pace"/>.</param>
/// <param name="Start">The day it was started; stories are told relative to it.</param>
/// <param name="FirstDay">The first day with records.</param>
internal sealed record DemoSeed(long Seed, double Scale, DateOnly Start, DateOnly FirstDay)
{
    /// <summary>The city with so many months of history before the day it is started.</summary>
    public static DemoSeed Of(long seed, double scale, int months, DateOnly start) => new(seed, scale, start, start.AddMonths(-months));

    /// <summary>Reads the stored form; null when it is none.</summary>
    public static DemoSeed? Parse(string? text)
    {
        var parts = text?.Split(';') ?? [];
        return parts.Length == 4
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var scale)
            && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && DateOnly.TryParseExact(parts[3], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                ? new DemoSeed(seed, scale, start, first)
                : null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seed};{Scale:R};{Start:yyyy-MM-dd};{FirstDay:yyyy-MM-dd}");
}
