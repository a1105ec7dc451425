namespace Dashboard.Demo.World;

/// <summary>How much happens on a mean day at a scale. 1 is the load the program is designed for: 15,000 requests a day and the rest in proportion.</summary>
/// <param name="Scale">Greater than 0.</param>
internal readonly record struct Pace(double Scale)
{
    /// <summary>Requests to 12345.</summary>
    public double Requests => 15_000 * Scale;

    /// <summary>Grid events reported.</summary>
    public double GridEvents => 11_000 * Scale;

    /// <summary>Tasks sent; each fans out into assignments.</summary>
    public double Tasks => 8_000 * Scale / FanOut;

    /// <summary>Communities that one task reaches on the mean.</summary>
    public double FanOut => 4 + (16 * Math.Min(Scale, 1));

    /// <summary>Mediations. Not fewer than a rate of a district needs to mean something.</summary>
    public double Mediations => Math.Max(260 * Scale, 26);

    /// <summary>Share of communities that meet in a month, at any scale: there are only so many.</summary>
    public static double Meeting => 0.92;

    /// <summary>Share of communities whose centre counts its visitors.</summary>
    public double Counting => Math.Clamp(Scale, 0.12, 1);
}
