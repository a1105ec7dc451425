using Dashboard.Demo.World;

namespace Dashboard.Demo.Returns;

/// <summary>A light record (日志): a row for a day and a community where something happened.</summary>
/// <param name="Code">The measure.</param>
/// <param name="PerMonth">How often in a month of a community, on the mean.</param>
/// <param name="WeekendFactor">How much likelier a day of rest is than a working day.</param>
/// <param name="Amount">How much, when it happened, in the measure's unit.</param>
internal sealed record LogRule(string Code, Func<Facts, double> PerMonth, double WeekendFactor, Func<Facts, Chance, double> Amount)
{
    public static readonly LogRule[] All =
    [
        new("volunteer.hours", f => 1.3 + (0.3 * f.Character.Standing), 2.4, (f, c) => Math.Max(4, f.Residents * 0.085 * c.Around(1, 0.5))),
        new("household.visited", f => 1.4, 0.3, (f, c) => Math.Max(3, f.Households * 0.05 * c.Around(1, 0.3))),
        // The village gap: a village sees its legal adviser less often.
        new("legaladviser.services", f => f.IsUrban ? 1.12 : 0.74, 0.2, (_, c) => 1 + (c.Happens(0.15) ? 1 : 0)),
        new("practice.events", f => 1.5 + (0.3 * f.Character.Standing), 1.6, (_, c) => 1 + (c.Happens(0.1) ? 1 : 0)),
    ];

    /// <summary>What the community logs for the day; null when nothing happened.</summary>
    public double? On(Facts facts, DateOnly day, bool works)
    {
        // Of thirty days about nine are days of rest.
        var unit = PerMonth(facts) / (21 + (9 * WeekendFactor));
        var chance = facts.ChanceOf(Code, day.DayNumber);
        return chance.Happens(unit * (works ? 1 : WeekendFactor)) ? Amount(facts, chance) : null;
    }
}
