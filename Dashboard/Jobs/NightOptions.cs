using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Settings;

namespace Dashboard.Jobs;

/// <summary>When the night runs and how long periods stay open. Section <c>Night</c>.</summary>
public sealed class NightOptions : ISettings
{
    public const string SectionName = "Night";

    /// <summary>Time of day in Asia/Shanghai, <c>HH:mm</c>.</summary>
    public string At { get; set; } = "02:10";

    /// <summary>Whether this node runs the night; at least one must.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days of grace before a period of each grain becomes final.</summary>
    public GraceOptions Grace { get; set; } = new();

    /// <summary><see cref="At"/> read.</summary>
    public TimeOnly Time => TimeOnly.ParseExact(At, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The rule that the grace makes.</summary>
    public ClosingRule Closing => new()
    {
        Day = Grace.Day,
        Week = Grace.Week,
        Month = Grace.Month,
        Quarter = Grace.Quarter,
        Year = Grace.Year,
    };

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        if (!TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new WrongSetting(nameof(At), At, "a time of day such as 02:10");
        }

        foreach (var (name, days) in Grace.All.Where(grace => grace.Days is < 0 or > GraceOptions.Most))
        {
            yield return new WrongSetting(
                $"{nameof(Grace)}:{name}", days.ToString(CultureInfo.InvariantCulture), $"days from 0 to {GraceOptions.Most}");
        }
    }
}
