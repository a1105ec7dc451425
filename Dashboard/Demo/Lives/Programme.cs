namespace Dashboard.Demo.Lives;

/// <summary>A programme of projects in a plan year.</summary>
/// <param name="Code">As measures know it.</param>
/// <param name="Kind">renewal, service, governance or development.</param>
/// <param name="Count">Projects of a year.</param>
/// <param name="Urban">Whether only towns have it.</param>
/// <param name="AtStreet">Whether it lives at the subdistrict.</param>
/// <param name="Haste">Above 1 its projects are accepted early in the year, below 1 late.</param>
/// <param name="Cost">Median cost in 10,000 yuan.</param>
internal sealed record Programme(string Code, string Kind, int Count, bool Urban, bool AtStreet, double Haste, double Cost)
{
    /// <summary>What the city builds in a year; not thinned, because a year has only so many.</summary>
    public static readonly Programme[] All =
    [
        new("old-courtyard", "renewal", 320, true, true, 0.9, 180),
        new("back-street", "renewal", 640, true, true, 1.05, 60),
        new("featured-block", "renewal", 100, false, true, 1.2, 420),
        new("service-upgrade", "service", 610, false, false, 1.1, 45),
        new("safe-community", "governance", 600, false, false, 1.3, 20),
        new("guarantee-fund", "governance", 2_400, false, false, 1, 8),
        new("community-development", "development", 420, false, true, 1, 260),
    ];
}
