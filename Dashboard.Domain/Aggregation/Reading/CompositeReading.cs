using System.Runtime.CompilerServices;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Weights;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>
/// Computes an index from the area's own indicators. An indicator that is returned for longer periods only is read for the last of them that had ended by the end
/// of the index's period; what has no meaning at the area or is collected only above its level does not count as missing.
/// </summary>
internal sealed class CompositeReading(MeasureReading measures)
{
    private static readonly ConditionalWeakTable<WeightScheme, GoalpostRule[]> RulesOf = [];

    private readonly IndicatorReading indicators = new(measures, intervals: false);

    public FigureParts Read(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        if (period.FirstDay > measures.Today)
        {
            return MissingReason.NotBegun;
        }

        var score = Compute(indicator, area, period, settlement);
        var parts = new FigureParts { Coverage = score.Coverage, Composite = score };
        return score.Value.TryGet(out var value)
            ? parts with { Value = value }
            : parts with { Reason = score.Value.Reason == NotComputable.TooMuchMissing ? MissingReason.TooMuchMissing : MissingReason.NoData };
    }

    private CompositeScore Compute(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        var definition = CompositeDefinition.All.Single(index => index.Code == indicator.Code);
        var scheme = WeightScheme.InForce(WeightTable.BuiltIn, indicator.Code, period.LastDay);
        var communities = measures.CommunitiesIn(area, settlement);
        GoalpostRule[] rules = scheme is null ? [] : RulesOf.GetValue(scheme, Scored);
        var scores = new IndicatorScore[rules.Length];
        for (var i = 0; i < rules.Length; i++)
        {
            scores[i] = Score(rules[i], area, period, settlement, communities);
        }

        return CompositeIndex.Of(definition, scheme, scores);
    }

    private static GoalpostRule[] Scored(WeightScheme scheme) => [.. GoalpostTable.BuiltIn.Rules.Where(rule => scheme.Weights.ContainsKey(rule.Indicator.Board))];

    private IndicatorScore Score(GoalpostRule rule, Area area, Period period, Settlement? settlement, int communities)
    {
        var parts = indicators.Read(rule.Indicator, area, period, settlement);
        if (parts.Reason == MissingReason.NotCollectedAtGrain)
        {
            period = LastEnded(rule.Indicator.NaturalGrain, period.LastDay);
            parts = indicators.Read(rule.Indicator, area, period, settlement);
        }

        var counted = parts.Reason is not (MissingReason.NotApplicable or MissingReason.NotCollectedAtLevel);
        var days = (period.LastDay < measures.Today ? period.LastDay : measures.Today).DayNumber - period.FirstDay.DayNumber + 1;
        double? score = parts.Value is { } value ? rule.Score(value, days, communities) : null;
        return new IndicatorScore(rule.Indicator.Code, rule.Indicator.Board, parts.Value, score, counted);
    }

    private static Period LastEnded(Grain grain, DateOnly day)
    {
        var period = Period.Of(grain, day);
        return period.LastDay <= day ? period : period.Previous();
    }
}
