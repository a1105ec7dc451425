using System.Collections.Immutable;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Catalogue.Reading;

/// <summary>Reads the indicators, resolves what they are made of, and checks that it exists and agrees.</summary>
internal static class IndicatorTable
{
    public static ImmutableArray<Indicator> Read(DataTable table, ImmutableArray<Board> boards, ImmutableArray<Measure> measures)
    {
        var terms = new TermReader(measures);
        var boardKeys = boards.Select(board => board.Key).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Indicator> indicators = [.. table.Rows.Select(row => Read(row, boardKeys, terms))];
        var byCode = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var (row, indicator) in table.Rows.Zip(indicators))
        {
            if (!byCode.TryAdd(indicator.Code, indicator))
            {
                throw row.Fault("code", "The code is used twice.");
            }
        }

        foreach (var (row, indicator) in table.Rows.Zip(indicators))
        {
            CheckReference(row, "numerator", indicator.Numerator, byCode);
            CheckReference(row, "denominator", indicator.Denominator, byCode);
            IndicatorRules.Check(row, indicator);
        }

        // Navigation order, whatever the order of the rows.
        return [.. boards.SelectMany(board => indicators.Where(indicator => indicator.Board == board.Key))];
    }

    private static Indicator Read(DataRow row, HashSet<string> boards, TermReader terms) => new(
        row.Required("code"),
        row.Required("name_zh"),
        row.Required("name_en"),
        boards.Contains(row["board"]) ? row["board"] : throw row.Fault("board", $"There is no board '{row["board"]}'."),
        row.Required("group"),
        row.Required("unit"),
        row.Value<Polarity>("polarity"),
        row.Value<IndicatorKind>("kind"),
        terms.Read(row, "numerator"),
        terms.Read(row, "denominator"),
        row.Number("percentile"),
        row.Value<Grain>("natural_grain"),
        row.Flag("live"),
        row.Flag("over_year"),
        TargetReader.Read(row),
        row.Value<AppliesTo>("applies_to"),
        row.Required("source_system"),
        row.Required("rationale_zh"),
        row.Required("rationale_en"),
        row.Required("aggregation"),
        row.WholeNumber("scale") is > 0 and var scale ? scale : throw row.Fault("scale", "The scale is not positive."),
        row.WholeNumber("decimals") is >= 0 and <= 6 and var decimals ? (int)decimals : throw row.Fault("decimals", "Not in 0 to 6."));

    /// <summary>An indicator made of indicators goes one step only, so there is no circle to fall into.</summary>
    private static void CheckReference(DataRow row, string field, Term? term, Dictionary<string, Indicator> byCode)
    {
        if (term is not Term.OfIndicator reference)
        {
            return;
        }

        if (!byCode.TryGetValue(reference.Code, out var other))
        {
            throw row.Fault(field, $"There is no indicator '{reference.Code}'.");
        }

        if (other.Numerator is not Term.OfMeasure || other.Denominator is not (null or Term.OfMeasure))
        {
            throw row.Fault(field, $"'{reference.Code}' is not made of measures.");
        }
    }
}
