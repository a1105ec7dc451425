using Dashboard.Domain.Territory;

namespace Dashboard.Demo.World;

/// <summary>
/// What is planted in the city for the boards to find. Days are relative to the start, so that the stories are fresh whenever it is started.
/// Told in docs/demo.md.
/// </summary>
/// <param name="Start">The day the simulated city was started.</param>
internal sealed record Stories(DateOnly Start)
{
    /// <summary>金堂县 falls behind with requests: its on-time rate slides for seventy days and then stays down.</summary>
    public const string Slipping = "510121";

    /// <summary>简阳市 hands in its returns late, and has not handed in the last ones.</summary>
    public const string Late = "510185";

    /// <summary>双流区 repaired a bad habit half a year ago: grid events are closed in time since.</summary>
    public const string Recovered = "510116";

    /// <summary>蒲江县 still sends investment tasks to its subdistricts.</summary>
    public const string Investing = "510131";

    /// <summary>An invented department that asks communities for what others have asked already, and by-passes the gate to do so.</summary>
    public const string Padding = "市统计填报办(虚构)";

    private const int SlideDays = 70;
    private const int RepairDays = 180;
    private const int PaddingDays = 110;

    /// <summary>The probability that a request received on the day is answered in time.</summary>
    public double RequestOnTime(Area district, Character character, Settlement? settlement, DateOnly day)
    {
        var onTime = character.RequestOnTime;
        if (district.Code == Slipping)
        {
            onTime -= 0.17 * Math.Clamp((SlideDays - (Start.DayNumber - day.DayNumber)) / (double)SlideDays, 0, 1);
        }

        // The village gap: far from the offices that answer.
        return settlement == Settlement.Rural && character.Tier is "outer" or "near-suburb" ? onTime - 0.028 : onTime;
    }

    /// <summary>The probability that a grid event filed on the day is closed in time.</summary>
    public double GridOnTime(Area district, Character character, DateOnly day) =>
        district.Code == Recovered && day < Start.AddDays(-RepairDays) ? character.GridOnTime - 0.09 : character.GridOnTime;

    /// <summary>The share of tasks of the day that come from the padding department.</summary>
    public double PaddingShare(DateOnly day) => day >= Start.AddDays(-PaddingDays) ? 0.09 : 0.015;

    /// <summary>How many days after the others this governing area hands in its returns.</summary>
    public int ReturnDelay(Area district, DateOnly periodEnd) =>
        district.Code != Late ? 0 : periodEnd > Start.AddDays(-75) && periodEnd < Start ? 45 : 16;
}
