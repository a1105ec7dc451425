using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Returns;

/// <summary>What subdistricts and governing areas return.</summary>
internal static class HigherRules
{
    public static readonly ReturnRule[] All =
    [
        new("street.investment-kpi.count", AreaLevel.Subdistrict, (f, p) => f.Has("investment-kpi", 0.05 - (0.012 * Time(p))) ? 1 : 0),
        new("street.dutylist.published.count", AreaLevel.Subdistrict, (f, p) => f.Has("duty-list", 0.9 + (0.04 * Time(p))) ? 1 : 0),
        new("survey.response.count", AreaLevel.Subdistrict, (f, p) => Math.Round(f.ChanceOf("responses", p.FirstDay.Year).Between(60, 140)), Accrues: true),
        new("survey.score.sum", AreaLevel.Subdistrict, Scores, Accrues: true),
        new("socialenterprise.count", AreaLevel.District, (f, p) => Math.Round(9 + (4 * f.Character.Standing) + (1.2 * Time(p)))),
        new("income.urban.mean", AreaLevel.District, (f, p) => Income(f, p, 56_500, 5_200)),
        new("income.rural.mean", AreaLevel.District, (f, p) => Income(f, p, 34_800, 4_600)),
    ];

    // The sum is over the responses that the same return counts.
    private static double? Scores(Facts f, Period p) =>
        Math.Round(f.ChanceOf("responses", p.FirstDay.Year).Between(60, 140))
        * (95.2 + (1.2 * f.Character.Standing) + f.ChanceOf("scores", p.FirstDay.Year).Between(-1.6, 1.6));

    // Published from the beginning of the year, as the bureau of statistics does.
    private static double? Income(Facts f, Period p, double city, double spread) =>
        (city + (spread * f.Character.Standing)) * Math.Pow(1.055, p.FirstDay.Year - 2025) * ((p.LastDay.Month + 2) / 3 / 4.0);

    private static double Time(Period period) => (period.LastDay.DayNumber - new DateOnly(2025, 1, 1).DayNumber) / 365.25;
}
