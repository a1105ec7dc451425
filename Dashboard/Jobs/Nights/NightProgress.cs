namespace Dashboard.Jobs.Nights;

/// <summary>How far a step is.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Detail">A number for the reader, such as how many changes; null to leave it.</param>
public readonly record struct NightProgress(int Percent, string? Detail = null)
{
    /// <summary>The share done of a total; a total of nothing is all done.</summary>
    public static NightProgress Of(long done, long total, string? detail = null) =>
        new(total <= 0 ? 100 : (int)(100 * Math.Clamp(done, 0, total) / total), detail);
}
