using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Catalogue.Reading;

/// <summary>What must agree inside one indicator: kind and terms, units, scale, settlement, period, target and polarity.</summary>
internal static class IndicatorRules
{
    public static void Check(DataRow row, Indicator indicator)
    {
        CheckTerms(row, indicator);
        CheckUnits(row, indicator);
        CheckPercentile(row, indicator);
        CheckMeasure(row, "numerator", indicator.Numerator, indicator);
        CheckMeasure(row, "denominator", indicator.Denominator, indicator);
        CheckYear(row, indicator);
        if ((indicator.Polarity == Polarity.TargetRange) != (indicator.Target?.IsRange ?? false))
        {
            throw row.Fault("target", "A target range and the polarity target-range belong together.");
        }
    }

    private static void CheckYear(DataRow row, Indicator indicator)
    {
        var restarts = indicator.Kind != IndicatorKind.Dispersion
            && indicator.Numerator is Term.OfMeasure { Measure: { WithinYear: true } or { Nature: MeasureNature.Cumulative } };
        if (restarts != indicator.AccumulatesOverYear)
        {
            throw row.Fault("over_year", restarts ? "Its numerator begins anew each January." : "Its numerator does not begin anew each January.");
        }
    }

    private static void CheckTerms(DataRow row, Indicator indicator)
    {
        var (numerator, denominator) = (indicator.Numerator, indicator.Denominator);
        var agrees = indicator.Kind switch
        {
            IndicatorKind.Proportion or IndicatorKind.Rate or IndicatorKind.Mean or IndicatorKind.Dispersion =>
                numerator is Term.OfMeasure && denominator is Term.OfMeasure,
            IndicatorKind.Ratio =>
                (numerator is Term.OfMeasure && denominator is Term.OfMeasure) || (numerator is Term.OfIndicator && denominator is Term.OfIndicator),
            IndicatorKind.Difference => numerator is Term.OfIndicator && denominator is Term.OfIndicator,
            IndicatorKind.Count or IndicatorKind.Percentile => numerator is Term.OfMeasure && denominator is null,
            _ => numerator is null or Term.OfScores && denominator is null or Term.OfScores,
        };
        if (!agrees)
        {
            throw row.Fault("kind", $"A {indicator.Kind} cannot be made of these terms.");
        }
    }

    private static void CheckUnits(DataRow row, Indicator indicator)
    {
        if (indicator.Kind == IndicatorKind.Proportion)
        {
            if (indicator.Numerator is Term.OfMeasure above && indicator.Denominator is Term.OfMeasure below && above.Measure.Unit != below.Measure.Unit)
            {
                throw row.Fault("denominator", $"A part in '{above.Measure.Unit}' is not a part of a whole in '{below.Measure.Unit}'.");
            }

            if (indicator.Unit != "%" || indicator.Scale != 100)
            {
                throw row.Fault("unit", "A proportion is shown in per cent.");
            }
        }
        else if (indicator.Unit == "%")
        {
            throw row.Fault("unit", "Only a proportion is shown in per cent.");
        }

        if (indicator is { Kind: IndicatorKind.Count, Scale: not 1 })
        {
            throw row.Fault("scale", "A count is not scaled.");
        }
    }

    private static void CheckPercentile(DataRow row, Indicator indicator)
    {
        if ((indicator.Kind == IndicatorKind.Percentile) != indicator.Percentile.HasValue)
        {
            throw row.Fault("percentile", "A percentile names which, and nothing else does.");
        }

        if (indicator.Percentile is <= 0 or >= 1)
        {
            throw row.Fault("percentile", "A percentile is a share between 0 and 1.");
        }
    }

    private static void CheckMeasure(DataRow row, string field, Term? term, Indicator indicator)
    {
        if (term is not Term.OfMeasure { Measure: var measure })
        {
            return;
        }

        if ((measure.Nature == MeasureNature.Duration) != (indicator.Kind == IndicatorKind.Percentile))
        {
            throw row.Fault(field, "Durations are read as percentiles, and only they.");
        }

        if (indicator.AppliesTo != AppliesTo.All && measure.AppliesTo != AppliesTo.All && measure.AppliesTo != indicator.AppliesTo)
        {
            throw row.Fault(field, $"'{measure.Code}' has a meaning only in {measure.AppliesTo} areas.");
        }

        if (measure.Nature == MeasureNature.Flow && measure.ReturnGrain > indicator.NaturalGrain)
        {
            throw row.Fault("natural_grain", $"'{measure.Code}' is returned by {measure.ReturnGrain}; a finer figure does not exist.");
        }

        if (!measure.AdditiveInTime && measure.ReturnGrain < indicator.NaturalGrain)
        {
            throw row.Fault("natural_grain", $"'{measure.Code}' does not add over time beyond a {measure.ReturnGrain}.");
        }
    }
}
