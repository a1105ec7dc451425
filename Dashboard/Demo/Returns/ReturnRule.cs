using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Returns;

/// <summary>How one measure is returned in the simulated city.</summary>
/// <param name="Code">The measure.</param>
/// <param name="Level">Where it is returned.</param>
/// <param name="Value">Its value for an area and a period, in the measure's unit, full period; null when this area does not return it.</param>
/// <param name="Months">Only periods that end in these months are returned; null for all.</param>
/// <param name="Accrues">Whether the value grows through the period, so that a provisional return comes before it ends.</param>
/// <param name="Haste">Below 1 most of it comes early in the period: the share at a share of the period is its power.</param>
/// <param name="AtStart">Whether it is known when the period begins (a budget), not after it.</param>
internal sealed record ReturnRule(
    string Code,
    AreaLevel Level,
    Func<Facts, Period, double?> Value,
    int[]? Months = null,
    bool Accrues = false,
    double Haste = 1,
    bool AtStart = false);
