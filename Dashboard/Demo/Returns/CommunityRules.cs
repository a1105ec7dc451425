using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Returns;

/// <summary>What communities return by month, quarter and year. Levels lie near the targets of the catalogue, some short of them.</summary>
internal static class CommunityRules
{
    // Stocks that hardly move are returned twice a year.
    private static readonly int[] HalfYears = [6, 12];

    public static readonly ReturnRule[] All =
    [
        .. Core(), .. Roles(), .. Services(), .. Participation(), .. Autonomy(), .. LawAndVirtue(), .. Development(),
    ];

    private static IEnumerable<ReturnRule> Core() =>
    [
        Stock("grid.count", f => f.Grids),
        Stock("microgrid.count", f => f.MicroGrids),
        Grows("grid.party-org.count", (f, t) => f.Of(f.Grids, "grid-party", 0.955 + (0.02 * f.Character.Standing) + (0.01 * t))),
        Urban("residential.count", (f, _) => f.Compounds),
        Urban("residential.party-org.count", (f, t) => f.Of(f.Compounds, "compound-party", 0.93 + (0.03 * f.Character.Standing) + (0.015 * t))),
        new("party.member.registered", AreaLevel.Community, (f, _) => f.Registered, [3, 6, 9, 12]),
        // Members report for service in the first days of a month.
        Flow("party.member.served", (f, p) => f.Registered * f.ChanceOf("served", Of(p)).Between(0.14, 0.32)) with { Haste = 0.12 },
        new("fund.guarantee.budget", AreaLevel.Community, (f, p) => f.Fund * (1 + (0.03 * Years(p))), AtStart: true),
        new("fund.guarantee.disbursed", AreaLevel.Community, (f, p) => f.Fund * (1 + (0.03 * Years(p))) * Disbursed(f, p)),
        new("fund.guarantee.spent", AreaLevel.Community, (f, p) => f.Fund * (1 + (0.03 * Years(p))) * Disbursed(f, p) * Spent(f, p)),
    ];

    private static IEnumerable<ReturnRule> Roles() =>
    [
        new("staff.hours.total", AreaLevel.Community, (f, _) => f.Staff * 40, Accrues: true),
        new("staff.hours.admin", AreaLevel.Community, (f, p) => f.Staff * 40 * AdminShare(f, p), Accrues: true),
        new("staff.hours.service", AreaLevel.Community, (f, p) => f.Staff * 40 * (0.93 - AdminShare(f, p)), Accrues: true),
        Flow("certificate.offlist.count", (f, p) => Math.Floor(-0.35 * Math.Log(1 - f.ChanceOf("certificates", Of(p)).Next()) * 2)),
        Urban("staff.community.count", (f, t) => Math.Round(f.Workers + (0.15 * t))),
    ];

    private static IEnumerable<ReturnRule> Services() =>
    [
        new("population.adult", AreaLevel.Community, (f, _) => f.Residents * 0.835, AtStart: true),
        Stock("population.served", f => f.Residents * 1.066),
        Grows("facility.area", (f, t) => f.Households / 100 * (f.FloorPer100 + (0.4 * t))),
        Urban("complex.embedded.community-count", (f, t) => f.Has("complex", 0.36 + (0.14 * f.Character.Standing) + (0.05 * t)) ? 1 : 0),
    ];

    private static IEnumerable<ReturnRule> Participation() =>
    [
        new("volunteer.registered", AreaLevel.Community, (f, p) => f.Residents * (0.15 + (0.002 * f.Character.Standing) + (0.006 * Time(p))), [3, 6, 9, 12]),
        Grows("communityorg.count", (f, t) => Math.Round((f.IsUrban ? 9.2 : 4.4) + (1.6 * f.Character.Standing) + (0.5 * t) + f.ChanceOf("organisations", 0).Between(-2, 2.5))),
        Flow("communityfund.raised", (f, p) => f.Has("fund", 0.22) ? f.ChanceOf("raised", Of(p)).Around(0.35, 0.8) * (Calendar(p).Month == 9 ? 2.4 : 1) : null),
        new("unit.resident.count", AreaLevel.Community, (f, _) => f.Units, AtStart: true),
        Flow("unit.jointbuild.count", (f, p) => Math.Min(f.Units, f.Units * f.ChanceOf("joint", Of(p)).Between(0.2, 0.55))) with { Haste = 0.12 },
        Flow("participation.person.count", (f, p) => f.Residents * 0.835 * (0.035 + (0.0006 * f.Character.Standing)) * f.ChanceOf("took-part", Of(p)).Around(1, 0.06)) with { Haste = 0.3 },
    ];

    private static IEnumerable<ReturnRule> Autonomy() =>
    [
        Urban("residential.selforg.count", (f, t) => f.Of(f.Compounds, "selforg", 0.52 + (0.08 * f.Character.Standing) + (0.02 * t))),
        Urban("residential.managed.count", (f, _) => f.Of(f.Compounds, "managed", 0.82)),
        Urban("residential.trust.count", (f, t) => Math.Min(f.Of(f.Compounds, "managed", 0.82), f.Of(f.Compounds, "trust", 0.07 + (0.03 * t)))),
        new("microgrid.staffed.count", AreaLevel.Community, (f, p) => f.Of(f.MicroGrids, "staffed", 0.96 + (0.02 * f.Character.Standing)), [3, 6, 9, 12]),
    ];

    private static IEnumerable<ReturnRule> LawAndVirtue() =>
    [
        Grows("community.legaladviser.count", (f, t) => f.Has("adviser", (f.IsUrban ? 0.985 : 0.955) + (0.01 * t)) ? 1 : 0),
        Grows("community.covenant.count", (f, t) => f.Has("covenant", 0.95 + (0.02 * f.Character.Standing) + (0.015 * t)) ? 1 : 0),
        Grows("community.points.count", (f, t) => f.Has("points", (f.IsUrban ? 0.38 : 0.56) + (0.05 * t)) ? 1 : 0),
        new("modelcitizen.count", AreaLevel.Community, (f, p) => f.ChanceOf("models", Of(p)).Round(f.Residents / 10_000 * (1.5 + (0.3 * f.Character.Standing))), Accrues: true),
    ];

    private static IEnumerable<ReturnRule> Development() =>
    [
        new("collective.income", AreaLevel.Community, (f, p) => f.IsUrban ? null : Income(f) * ((Calendar(p).Month + 2) / 3 / 4.0) * (1 + (0.06 * Years(p)))),
        Rural("village.thin.count", (f, t) => Income(f) < 22 - (3 * t) ? 1 : 0),
        Urban("circle.commerce.community-count", (f, t) => f.Has("circle", 0.71 + (0.1 * f.Character.Standing) + (0.05 * t)) ? 1 : 0),
        new("enterprise.profit", AreaLevel.Community, (f, p) => f.Has("enterprise", 0.3) ? Profit(f, p) : null, Accrues: true),
        new("enterprise.profit.reinvested", AreaLevel.Community, (f, p) => f.Has("enterprise", 0.3) ? Profit(f, p) * f.ChanceOf("reinvested", Of(p)).Between(0.15, 0.45) : null, Accrues: true),
        Stock("space.idle.area", f => f.Space),
        Grows("space.activated.area", (f, t) => f.Space * Math.Clamp(0.55 + (0.1 * f.Character.Standing) + (0.04 * t) + f.ChanceOf("space", 0).Between(-0.25, 0.25), 0, 1)),
    ];

    private static ReturnRule Stock(string code, Func<Facts, double> value) => new(code, AreaLevel.Community, (f, _) => value(f), HalfYears);

    private static ReturnRule Grows(string code, Func<Facts, double, double> value) =>
        new(code, AreaLevel.Community, (f, p) => value(f, Time(p)), HalfYears);

    private static ReturnRule Urban(string code, Func<Facts, double, double> value) =>
        new(code, AreaLevel.Community, (f, p) => f.IsUrban ? value(f, Time(p)) : null, HalfYears);

    private static ReturnRule Rural(string code, Func<Facts, double, double> value) =>
        new(code, AreaLevel.Community, (f, p) => f.IsUrban ? null : value(f, Time(p)), HalfYears);

    private static ReturnRule Flow(string code, Func<Facts, Period, double?> value) => new(code, AreaLevel.Community, value, Accrues: true);

    private static double Disbursed(Facts f, Period p) =>
        Math.Clamp((Calendar(p).Month / 12.0) + 0.06 + (0.05 * f.Character.Standing) + f.ChanceOf("disbursed", p.FirstDay.Year).Between(-0.06, 0.04), 0, 1);

    private static double Spent(Facts f, Period p) =>
        Math.Clamp(0.84 + (0.06 * f.Character.Standing) + f.ChanceOf("spent", p.FirstDay.Year).Between(-0.12, 0.1), 0.3, 1);

    private static double AdminShare(Facts f, Period p) =>
        Math.Clamp(0.4 - (0.05 * f.Character.Standing) - (0.01 * Time(p)) + f.ChanceOf("hours", Of(p)).Between(-0.08, 0.08), 0.1, 0.8);

    // In 10,000 yuan a year. Villages near the city earn far more.
    private static double Income(Facts f) => f.ChanceOf("income", 0).Around(62 * (1 + (0.7 * f.Character.Standing)), 0.55);

    private static double Profit(Facts f, Period p) => f.ChanceOf("profit", Of(p)).Around(14, 0.7);

    private static int Of(Period period) => period.Anchor.DayNumber;

    private static DateOnly Calendar(Period period) => period.LastDay;

    /// <summary>Years since the beginning of 2025, at the end of the period: what grows grows along it, and has its say until 2030.</summary>
    private static double Time(Period period) => Math.Clamp((period.LastDay.DayNumber - new DateOnly(2025, 1, 1).DayNumber) / 365.25, -2, 5);

    private static int Years(Period period) => period.FirstDay.Year - 2025;
}
