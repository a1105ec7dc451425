using Dashboard.Domain.Aggregation.Privacy;
using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Reads measures by the rules of where and when a figure exists. Every figure is read through here, so nothing hidden leaves by another way.</summary>
internal sealed class MeasureReading(AmountStore store, DateOnly today, bool earlier = false, DateOnly? through = null)
{
    private readonly AreaLayout layout = AreaLayout.Of(store.Territory);
    private readonly SmallCellReading smallCells = new(store, today, earlier);

    public AmountStore Store => store;

    public DateOnly Today => today;

    /// <summary>The amount of a measure.</summary>
    public MeasureValue Read(Measure measure, Area area, Period period, Settlement? settlement)
    {
        if (WhyNot(measure, area, period, ref settlement) is { } reason)
        {
            return reason;
        }

        var value = measure.Nature == MeasureNature.WeightedMean && measure.Origin == MeasureOrigin.Returned
            ? ReadMean(measure, area, period)
            : ReadSum(measure, area, period, settlement);
        return value.Reason is null && smallCells.Hides(measure, area, period, settlement) ? MissingReason.SmallCell : value;
    }

    /// <summary>The merged histogram of a duration; null with the reason when there is none.</summary>
    public Histogram? ReadHistogram(Measure measure, Area area, Period period, Settlement? settlement, out MissingReason? reason)
    {
        reason = WhyNot(measure, area, period, ref settlement);
        if (reason is not null)
        {
            return null;
        }

        var merged = (store.Of(measure.Id) as DurationAmounts)?.HistogramOf(WindowOf(measure, period), area, settlement);
        reason = merged is null or { Total: 0 } ? MissingReason.NoData : null;
        return reason is null ? merged : null;
    }

    /// <summary>The cases behind each member of a distinct count; null with the reason where there is no figure.</summary>
    public MemberSums? ReadMembers(Measure measure, Area area, Period period, out MissingReason? reason)
    {
        Settlement? all = null;
        reason = WhyNot(measure, area, period, ref all);
        if (reason is not null)
        {
            return null;
        }

        var window = WindowOf(measure, period);
        reason = store.FirstDayOf(measure.ItemType) <= window.Last ? null : MissingReason.NoData;
        return reason is not null ? null : (store.Of(measure.Id) as DistinctAmounts)?.MembersOf(window, area) ?? new MemberSums();
    }

    /// <summary>
    /// Whether the stratum or settlement has a meaning at the area. An urban (rural) measure belongs wholly to the urban (rural) stratum,
    /// so there the stratum is dropped.
    /// </summary>
    public MissingReason? WhyNotApplicable(AppliesTo applies, Area area, ref Settlement? settlement)
    {
        Settlement? own = applies switch { AppliesTo.Urban => Settlement.Urban, AppliesTo.Rural => Settlement.Rural, _ => null };
        if (own is not null && settlement is not null && own != settlement)
        {
            return MissingReason.NotApplicable;
        }

        if ((own ?? settlement) is { } needed && CommunitiesIn(area, needed) == 0)
        {
            return MissingReason.NotApplicable;
        }

        settlement = own is null ? settlement : null;
        return null;
    }

    public int CommunitiesIn(Area area, Settlement? settlement) =>
        layout.CollectingAt(AreaLevel.Community, AppliesTo.All, layout.PositionOf(area, settlement));

    private MissingReason? WhyNot(Measure measure, Area area, Period period, ref Settlement? settlement)
    {
        if (period.FirstDay > today)
        {
            return MissingReason.NotBegun;
        }

        if (WhyNotApplicable(measure.AppliesTo, area, ref settlement) is { } reason)
        {
            return reason;
        }

        if (measure.Origin == MeasureOrigin.Territory)
        {
            return null;
        }

        if (area.Level > measure.CollectedAt || (settlement is not null && measure.CollectedAt != AreaLevel.Community))
        {
            return MissingReason.NotCollectedAtLevel;
        }

        if (measure.Nature == MeasureNature.WeightedMean && area.Partition == Partition.Statistical)
        {
            return MissingReason.NotInPartition;
        }

        // A return for a month says nothing of its first days.
        return through is not null && measure is { Origin: MeasureOrigin.Returned, Nature: not (MeasureNature.Stock or MeasureNature.WeightedMean), ReturnGrain: not Grain.Day }
            ? MissingReason.NotCollectedAtGrain
            : ReturnPeriods.WhyNot(measure, period);
    }

    private Window WindowOf(Measure measure, Period period)
    {
        var window = Window.Of(measure, period);
        return through is { } day && day.DayNumber < window.Last ? window with { Last = day.DayNumber } : window;
    }

    private MeasureValue ReadSum(Measure measure, Area area, Period period, Settlement? settlement)
    {
        if (measure.Origin == MeasureOrigin.Territory)
        {
            return CountAreas(measure, area, settlement);
        }

        var amounts = store.Of(measure.Id);
        var window = WindowOf(measure, period);
        var sum = amounts is null ? default : amounts.Read(window, area, settlement);
        if (measure.Origin == MeasureOrigin.CaseDerived)
        {
            return store.FirstDayOf(measure.ItemType) <= window.Last ? InUnit(measure, sum, 1) : MissingReason.NoData;
        }

        if (measure.IsLog)
        {
            // Somebody logged in this period, so the log was kept; who did not had nothing to log.
            return sum.Reports > 0 || amounts?.Read(window, store.Territory.City, null).Reports > 0 ? InUnit(measure, sum, 1) : MissingReason.NoData;
        }

        return sum.Reports <= 0 ? MissingReason.NoData : InUnit(measure, sum, Coverage(measure, area, period, settlement, sum.Reports));
    }

    private MeasureValue ReadMean(Measure measure, Area area, Period period)
    {
        var mean = Last(measure, area, period);
        if (area.Level == measure.CollectedAt)
        {
            return mean.Reports > 0 ? InUnit(measure, mean, 1) : MissingReason.NoData;
        }

        _ = store.Catalogue.TryFindMeasure(measure.WeightCode, out var weight);
        var (weighted, weights, reports) = (0m, 0m, 0);
        foreach (var part in store.Territory.AtLevel(measure.CollectedAt, area))
        {
            var value = Last(measure, part, period);
            var share = Last(weight!, part, period);
            if (value.Reports > 0 && share.Amount > 0)
            {
                weighted += value.Amount * share.Amount;
                weights += share.Amount;
                reports++;
            }
        }

        return weights == 0
            ? MissingReason.NoData
            : new MeasureValue(weighted / weights / DecimalScale.Of(measure.Decimals), Coverage(measure, area, period, null, reports), null);
    }

    private AreaAmount Last(Measure measure, Area area, Period period) =>
        store.Of(measure.Id)?.Read(WindowOf(measure, period), area, null) ?? default;

    private MeasureValue CountAreas(Measure measure, Area area, Settlement? settlement)
    {
        if (measure.Code == TerritoryMeasures.Subdistricts)
        {
            return area.Level == AreaLevel.Community || settlement is not null
                ? MissingReason.NotCollectedAtLevel
                : new MeasureValue(layout.CollectingAt(AreaLevel.Subdistrict, AppliesTo.All, area.Index), 1, null);
        }

        Settlement? counted = measure.AppliesTo switch { AppliesTo.Urban => Settlement.Urban, AppliesTo.Rural => Settlement.Rural, _ => settlement };
        return new MeasureValue(CommunitiesIn(area, counted), 1, null);
    }

    private double Coverage(Measure measure, Area area, Period period, Settlement? settlement, long reports)
    {
        var asked = (long)layout.CollectingAt(measure.CollectedAt, measure.AppliesTo, layout.PositionOf(area, settlement))
            * ReturnPeriods.Begun(measure, period, today);
        return asked <= reports ? 1 : (double)reports / asked;
    }

    public static MeasureValue InUnit(Measure measure, in AreaAmount sum, double coverage) =>
        new(measure.Decimals == 0 ? sum.Amount : sum.Amount / DecimalScale.Of(measure.Decimals), coverage, null);
}
