using System.Runtime.InteropServices;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Inequality;
using Dashboard.Domain.Statistics.Intervals;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Computes indicators by their kind.</summary>
/// <param name="measures">Where the amounts come from.</param>
/// <param name="intervals">Whether figures carry their interval; the parts of an index need none.</param>
internal sealed class IndicatorReading(MeasureReading measures, bool intervals = true)
{
    public MeasureReading Measures => measures;

    public FigureParts Read(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        var stratum = settlement;
        if (measures.WhyNotApplicable(indicator.AppliesTo, area, ref stratum) is { } reason)
        {
            return reason;
        }

        return indicator.Kind switch
        {
            IndicatorKind.Composite => new CompositeReading(measures).Read(indicator, area, period, settlement),
            IndicatorKind.Dispersion => ReadDispersion(indicator, area, period, settlement),
            IndicatorKind.Percentile => ReadPercentile(indicator, area, period, settlement),
            IndicatorKind.Count => FigureParts.OfAmount(ReadTerm(indicator.Numerator!, area, period, settlement)),
            _ when indicator.Numerator is Term.OfIndicator => ReadPair(indicator, area, period, settlement),
            _ => ReadQuotient(indicator, area, period, settlement),
        };
    }

    private FigureParts ReadQuotient(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        var above = ReadTerm(indicator.Numerator!, area, period, settlement);
        var below = ReadTerm(indicator.Denominator!, area, period, settlement);
        if ((above.Reason ?? below.Reason) is { } reason)
        {
            return reason;
        }

        if (below.Amount == 0)
        {
            return new FigureParts { Reason = MissingReason.ZeroDenominator, Numerator = above.Amount, Denominator = 0 };
        }

        Estimate? estimate = intervals && Intervals.Of(indicator, above.Amount, below.Amount).TryGet(out var found) ? found : null;
        return new FigureParts
        {
            Value = (double)(indicator.Scale * above.Amount) / (double)below.Amount,
            Numerator = above.Amount,
            Denominator = below.Amount,
            Lower = estimate?.Lower,
            Upper = estimate?.Upper,
            Coverage = Math.Min(above.Coverage, below.Coverage),
        };
    }

    private FigureParts ReadPercentile(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        var measure = MeasureOf(indicator.Numerator)!;
        var histogram = measures.ReadHistogram(measure, area, period, settlement, out var reason);
        return histogram is null ? reason!.Value : Percentiles.Of(indicator, histogram);
    }

    private FigureParts ReadPair(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        if (settlement is not null)
        {
            return MissingReason.NotApplicable;
        }

        var above = ReadIndicator(indicator.Numerator!, area, period);
        var below = ReadIndicator(indicator.Denominator!, area, period);
        if ((above.Reason ?? below.Reason) is { } reason)
        {
            return reason;
        }

        if (indicator.Kind == IndicatorKind.Ratio && below.Value == 0)
        {
            return MissingReason.ZeroDenominator;
        }

        return new FigureParts
        {
            Value = indicator.Scale * (indicator.Kind == IndicatorKind.Difference ? above.Value - below.Value : above.Value / below.Value),
            Coverage = Math.Min(above.Coverage, below.Coverage),
        };
    }

    private FigureParts ReadDispersion(Indicator indicator, Area area, Period period, Settlement? settlement)
    {
        var parts = measures.Store.Territory.Children(area);
        if (parts.IsEmpty)
        {
            return MissingReason.NotApplicable;
        }

        var (means, heads) = (new List<double>(parts.Length), new List<double>(parts.Length));
        var (asked, reason) = (0, default(MissingReason?));
        foreach (var part in parts)
        {
            var above = ReadTerm(indicator.Numerator!, part, period, settlement);
            var below = ReadTerm(indicator.Denominator!, part, period, settlement);
            var missing = above.Reason ?? below.Reason;
            asked += missing == MissingReason.NotApplicable ? 0 : 1;
            reason ??= missing;
            if (missing is null && below.Amount > 0)
            {
                means.Add((double)above.Amount / (double)below.Amount);
                heads.Add((double)below.Amount);
            }
        }

        return means.Count > 1 && Theil.Of(CollectionsMarshal.AsSpan(means), CollectionsMarshal.AsSpan(heads)).TryGet(out var index)
            ? new FigureParts { Value = indicator.Scale * Math.Max(0, index.T.Total), Coverage = (double)means.Count / asked }
            : reason ?? MissingReason.NoData;
    }

    private FigureParts ReadIndicator(Term term, Area area, Period period)
    {
        var part = (Term.OfIndicator)term;
        _ = measures.Store.Catalogue.TryFindIndicator(part.Code, out var indicator);
        return Read(indicator!, area, period, part.Settlement);
    }

    private MeasureValue ReadTerm(Term term, Area area, Period period, Settlement? settlement)
    {
        var part = (Term.OfMeasure)term;
        var value = measures.Read(part.Measure, area, period, settlement);
        if (part.Filter != CommunityFilter.BelowFacilityFloor || value.Reason is not null)
        {
            return value;
        }

        var sum = FacilityFloor.Sum(measures.Store, part.Measure, area, period, settlement);
        return sum.Reports == 0
            ? MissingReason.NoData
            : MeasureReading.InUnit(part.Measure, sum, (double)sum.Reports / measures.CommunitiesIn(area, settlement));
    }

    private static Measure? MeasureOf(Term? term) => (term as Term.OfMeasure)?.Measure;
}
