using System.Collections.Immutable;
using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Catalogue.Reading;

/// <summary>
/// Reads a term: <c>measure.code</c>, <c>measure.code[filter]</c>, <c>indicator:code</c>, <c>indicator:code[urban|rural]</c> or
/// <c>scores:words</c>.
/// </summary>
internal sealed class TermReader(ImmutableArray<Measure> measures)
{
    private const string IndicatorPrefix = "indicator:";
    private const string ScoresPrefix = "scores:";

    private readonly Dictionary<string, Measure> _measures = measures.ToDictionary(measure => measure.Code, StringComparer.Ordinal);

    public Term? Read(DataRow row, string field)
    {
        var text = row[field];
        if (text.Length == 0)
        {
            return null;
        }

        if (text.StartsWith(ScoresPrefix, StringComparison.Ordinal))
        {
            return new Term.OfScores(text[ScoresPrefix.Length..]);
        }

        if (text.StartsWith(IndicatorPrefix, StringComparison.Ordinal))
        {
            var (indicator, stratum) = Split(text[IndicatorPrefix.Length..]);
            return new Term.OfIndicator(indicator, stratum switch
            {
                null => null,
                "urban" => Settlement.Urban,
                "rural" => Settlement.Rural,
                _ => throw row.Fault(field, $"'{stratum}' is neither urban nor rural."),
            });
        }

        var (code, filter) = Split(text);
        if (!_measures.TryGetValue(code, out var measure))
        {
            throw row.Fault(field, $"There is no measure '{code}'.");
        }

        return filter is null or CommunityFilter.BelowFacilityFloor
            ? new Term.OfMeasure(measure, filter)
            : throw row.Fault(field, $"There is no filter '{filter}'.");
    }

    private static (string Code, string? Bracket) Split(string text)
    {
        var at = text.IndexOf('[', StringComparison.Ordinal);
        return at > 0 && text.EndsWith(']') ? (text[..at], text[(at + 1)..^1]) : (text, null);
    }
}
