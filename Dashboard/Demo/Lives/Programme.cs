namespace Dashboard.Demo.Lives;

/// <summary>A programme of projects in a plan year.</summary>
/// <param name="Code">As measures know it.</param>
/// <param name="Kind">renewal, service, governance or development.</param>
/// <param name="Count">Projects of a year.</param>
/// <param name="Urban">Whether only towns have it.</param>
/// <param name="AtStreet">Whether it lives at the subdistrict.</param>
/// <param name="Cost">Median cost in 10,000 yuan.</param>
internal sealed record Programme(string Code, string Kind, int Count, bool Urban, bool AtStreet, double Cost)
{
    /// <summary>What the city builds in a year; not thinned, because a year has only so many.</summary>
    public static readonly Programme[] All =
    [
        new("old-courtyard", "renewal", 320, true, true, 180),
        new("back-street", "renewal", 640, true, true, 60),
        new("featured-block", "renewal", 100, false, true, 420),
        new("service-upgrade", "service", 610, false, false, 45),
        new("safe-community", "governance", 600, false, false, 20),
        new("guarantee-fund", "governance", 2_400, false, false, 8),
        new("community-development", "development", 420, false, true, 260),
    ];
}
