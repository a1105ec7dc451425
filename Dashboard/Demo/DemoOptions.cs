using System.Globalization;
using Dashboard.Settings;

namespace Dashboard.Demo;

/// <summary>Settings of the simulated city (演示数据).</summary>
public sealed class DemoOptions : ISettings
{
    public const string SectionName = "Demo";

    /// <summary>The largest <see cref="Scale"/>.</summary>
    public const int MostScale = 4;

    /// <summary>The largest <see cref="Months"/>.</summary>
    public const int MostMonths = 60;

    /// <summary>Whether an empty database is filled with the simulated city, which then lives on. The development settings say yes.</summary>
    public bool Enabled { get; set; }

    /// <summary>The number all chance comes from.</summary>
    public long Seed { get; set; } = 20190423;

    /// <summary>How much happens: 1 is 15,000 requests a day and the rest in proportion.</summary>
    public double Scale { get; set; } = 0.04;

    /// <summary>Months of history before the first day.</summary>
    public int Months { get; set; } = 13;

    /// <summary>Records of the live stream in a second, on the mean of the day.</summary>
    public double RecordsPerSecond { get; set; } = 1;

    internal bool IsScaleRight => Scale is > 0 and <= MostScale;

    internal bool AreMonthsRight => Months is >= 1 and <= MostMonths;

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        if (!IsScaleRight)
        {
            yield return new(nameof(Scale), Scale.ToString(CultureInfo.InvariantCulture), $"a number above 0 and up to {MostScale}");
        }

        if (!AreMonthsRight)
        {
            yield return new(nameof(Months), Months.ToString(CultureInfo.InvariantCulture), $"1 to {MostMonths}");
        }

        if (RecordsPerSecond is not (>= 0 and <= 50))
        {
            yield return new(nameof(RecordsPerSecond), RecordsPerSecond.ToString(CultureInfo.InvariantCulture), "0 to 50");
        }
    }
}
