using System.Collections.Immutable;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Domain.Catalogue.Reading;

/// <summary>Reads the measures and checks each row in itself and the weights among them.</summary>
internal static class MeasureTable
{
    // 9 digits after the point leave 9 before it in 64 bits.

    public static ImmutableArray<Measure> Read(DataTable table)
    {
        ImmutableArray<Measure> measures = [.. table.Rows.Select((row, index) => Read(row, index + 1))];
        var byCode = new Dictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var (row, measure) in table.Rows.Zip(measures))
        {
            if (!byCode.TryAdd(measure.Code, measure))
            {
                throw row.Fault("code", "The code is used twice.");
            }
        }

        foreach (var (row, measure) in table.Rows.Zip(measures))
        {
            CheckWeight(row, measure, byCode);
        }

        return measures;
    }

    private static Measure Read(DataRow row, int number)
    {
        var id = row.WholeNumber("id");
        var decimals = row.WholeNumber("decimals");
        var measure = new Measure(
            id == number ? (short)id : throw row.Fault("id", $"Numbers run from 1 without gaps: {number} was expected."),
            row.Required("code"),
            row.Required("name_zh"),
            row.Required("name_en"),
            row.Required("unit"),
            row.Value<MeasureNature>("nature"),
            row.Value<MeasureOrigin>("origin"),
            decimals is >= 0 and <= DecimalScale.Most ? (int)decimals : throw row.Fault("decimals", $"{decimals} is not in 0 to {DecimalScale.Most}."),
            row.Value<AreaLevel>("collected_at"),
            row.Value<Grain>("return_grain"),
            row.Value<AppliesTo>("applies_to"),
            row.Flag("additive_in_time"),
            row.Flag("within_year"),
            row["weight"] is { Length: > 0 } weight ? weight : null,
            row["item_type"].Length > 0 ? row.Value<WorkItemType>("item_type") : null,
            row["anchor"],
            row["rule"],
            row.Flag("working_days"),
            row.Flag("counted"),
            row["notes_zh"],
            row["notes_en"])
        {
            IsLog = row.Flag("log"),
        };
        CheckNotes(row);
        CheckOrigin(row, measure);
        CheckNature(row, measure);
        return measure;
    }

    private static void CheckNotes(DataRow row)
    {
        if (row["notes_zh"].Length == 0 != (row["notes_en"].Length == 0))
        {
            throw row.Fault("notes_en", "A note is given in both languages or in none.");
        }
    }

    private static void CheckOrigin(DataRow row, Measure measure)
    {
        var derived = measure.Origin == MeasureOrigin.CaseDerived;
        if (derived != measure.ItemType.HasValue)
        {
            throw row.Fault("item_type", derived ? "A case-derived measure names its work item." : "Only a case-derived measure has a work item.");
        }

        if (derived && (measure.Anchor.Length == 0 || measure.Rule.Length == 0))
        {
            throw row.Fault("anchor", "A case-derived measure names the timestamp and the rule of its cohort.");
        }

        if (derived && measure.ReturnGrain != Grain.Day)
        {
            throw row.Fault("return_grain", "A case-derived measure is counted by day.");
        }
    }

    private static void CheckNature(DataRow row, Measure measure)
    {
        if (measure.Nature is MeasureNature.Duration or MeasureNature.Distinct or MeasureNature.Cumulative
            && measure.Origin != MeasureOrigin.CaseDerived)
        {
            throw row.Fault("nature", "Durations, distinct counts and year cohorts come from work items.");
        }

        if (measure.Nature == MeasureNature.Duration && measure.Decimals != 0)
        {
            throw row.Fault("decimals", "Durations are whole minutes.");
        }

        if (measure.IsLog && (measure.Origin != MeasureOrigin.Returned || measure.Nature != MeasureNature.Flow || measure.ReturnGrain != Grain.Day))
        {
            throw row.Fault("log", "An activity log is a flow returned by day.");
        }

        if (measure.WithinYear && measure.Nature != MeasureNature.Stock)
        {
            throw row.Fault("within_year", "Only a stock can be carried.");
        }
    }

    private static void CheckWeight(DataRow row, Measure measure, Dictionary<string, Measure> byCode)
    {
        if ((measure.Nature == MeasureNature.WeightedMean) != (measure.WeightCode is not null))
        {
            throw row.Fault("weight", "A weighted mean has a weight, and nothing else has.");
        }

        if (measure.WeightCode is { } code
            && (!byCode.TryGetValue(code, out var weight) || weight.Nature != MeasureNature.Stock))
        {
            throw row.Fault("weight", $"There is no stock '{code}'.");
        }
    }
}
