using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Territory;
using Dashboard.Domain.Territory.Classes;

namespace Dashboard.Demo.World;

/// <summary>What a governing area is like in this city of invention. Shares are probabilities.</summary>
/// <param name="Tier">Its tier: five-central, near-suburb, outer or zone.</param>
/// <param name="Calls">Calls per head against the city.</param>
/// <param name="RequestOnTime">Requests answered in time.</param>
/// <param name="Satisfied">Rated requests with which people are satisfied.</param>
/// <param name="Resolved">Rated requests that people call resolved.</param>
/// <param name="GridOnTime">Grid events closed in time.</param>
/// <param name="TaskOnTime">Assignments closed in time.</param>
/// <param name="Agreed">Mediations that end in an agreement.</param>
/// <param name="Kept">Resolutions carried out in time.</param>
/// <param name="Built">Milestones met in time.</param>
/// <param name="Standing">From -1 to 1: how far along it is in whatever is built up over years.</param>
internal sealed record Character(
    string Tier,
    double Calls,
    double RequestOnTime,
    double Satisfied,
    double Resolved,
    double GridOnTime,
    double TaskOnTime,
    double Agreed,
    double Kept,
    double Built,
    double Standing)
{
    /// <summary>The character of the area in the city of that seed.</summary>
    public static Character Of(long seed, Area area, AreaTags tags, DateOnly day)
    {
        var tier = tags.ClassOf(area, "tier", day)?.Value ?? "outer";
        var chance = Chance.Of(seed, Purpose.Character, area.Ordinal);
        var (calls, standing) = tier switch
        {
            "five-central" => (1.15, 0.5),
            "zone" => (1.05, 0.45),
            "near-suburb" => (1.0, 0.05),
            _ => (0.8, -0.4),
        };
        standing += chance.Between(-0.45, 0.45);
        return new Character(
            tier,
            calls * chance.Between(0.9, 1.1),
            0.988 + (0.004 * standing) + chance.Between(-0.003, 0.003),
            0.905 + (0.012 * standing) + chance.Between(-0.012, 0.012),
            0.9 + (0.012 * standing) + chance.Between(-0.012, 0.012),
            0.955 + (0.015 * standing) + chance.Between(-0.01, 0.01),
            0.955 + (0.01 * standing) + chance.Between(-0.015, 0.015),
            0.95 + chance.Between(-0.02, 0.02),
            0.915 + (0.012 * standing) + chance.Between(-0.012, 0.012),
            0.9 + (0.03 * standing) + chance.Between(-0.03, 0.03),
            Math.Clamp(standing, -1, 1));
    }
}
