using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Domain.Catalogue;

/// <summary>A thing that is counted or returned; numerators and denominators are made of measures.</summary>
/// <param name="Id">Stored number, from 1, never reused.</param>
/// <param name="Code">Stable code, such as <c>request.due</c>.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Unit">Unit in English (<c>case</c>, <c>10k yuan</c>); the screen text is a resource.</param>
/// <param name="Nature">How it adds up.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Decimals">Amounts are stored as <c>value x 10^Decimals</c>; durations in minutes.</param>
/// <param name="CollectedAt">The level it is collected at; below it there is no figure.</param>
/// <param name="ReturnGrain">The period it is returned for; a finer figure does not exist. Day for case-derived measures.</param>
/// <param name="AppliesTo">Where it has a meaning. An urban (rural) measure belongs wholly to the urban (rural) stratum.</param>
/// <param name="AdditiveInTime">False: a figure for a period longer than <paramref name="ReturnGrain"/> does not exist (distinct persons).</param>
/// <param name="WithinYear">A stock that must not be carried over 31 December (year-to-date stocks, budgets).</param>
/// <param name="WeightCode">The measure that weighs a <see cref="MeasureNature.WeightedMean"/>; null otherwise.</param>
/// <param name="ItemType">The work item it is derived from; null when returned.</param>
/// <param name="Anchor">The timestamp that puts a case into a period, as the source writes it (<c>due_at</c>); empty when returned.</param>
/// <param name="Rule">The cohort rule as the source writes it; empty when returned.</param>
/// <param name="UsesWorkingDays">Whether working days have a say: in the amount itself, or in the due time of items that bring none.</param>
/// <param name="IsCounted">Whether it counts cases, so that chance has a say. A share of money, floor area or hours is no draw of cases.</param>
/// <param name="NotesZh">What a reader must know, in Chinese; empty when there is nothing.</param>
/// <param name="NotesEn">The same in English.</param>
public sealed record Measure(
    short Id,
    string Code,
    string NameZh,
    string NameEn,
    string Unit,
    MeasureNature Nature,
    MeasureOrigin Origin,
    int Decimals,
    AreaLevel CollectedAt,
    Grain ReturnGrain,
    AppliesTo AppliesTo,
    bool AdditiveInTime,
    bool WithinYear,
    string? WeightCode,
    WorkItemType? ItemType,
    string Anchor,
    string Rule,
    bool UsesWorkingDays,
    bool IsCounted,
    string NotesZh,
    string NotesEn)
{
    /// <summary>
    /// A returned flow that is an activity log: a row stands for something that happened, and an area without a row had nothing to log, so
    /// its amount is 0 and not missing.
    /// </summary>
    public bool IsLog { get; init; }

    /// <summary>Whether a case belongs to the period in which it was due.</summary>
    public bool IsByDueTime => Anchor is "due_at";
}
