using System.Collections.Immutable;
using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Api.Parameters;
using Dashboard.Live;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.Api.Values;

/// <summary>Checks every parameter of <c>values</c> and says which figures are asked for.</summary>
internal sealed class ValuesReading(TerritoryMap territory, GovernanceCatalogue catalogue, IOptions<ApiOptions> options)
{
    /// <summary>The figures, by code, area and period.</summary>
    /// <exception cref="BadParameterException">A parameter is wrong, missing or too much.</exception>
    public IReadOnlyList<FigureQuery> Read(ValuesQuery query, Area home)
    {
        var codes = Codes(query);
        var areas = AreasOf(query, home);
        var (first, last) = Periods.Read(query.Period, query.Grain, query.From, query.To);
        var settlement = Words<Settlement>.Read("settlement", query.Settlement);
        var count = Periods.Count(first, last) * codes.Count * areas.Length;
        if (count > options.Value.MaxValues)
        {
            throw new BadParameterException(
                query.To is null ? "level" : "to", query.To ?? query.Level, "AllowedValues", options.Value.MaxValues, codes.Count, areas.Length, Periods.Count(first, last));
        }

        var periods = first.Through(last).ToArray();
        return
        [
            .. from code in codes
               from area in areas
               from period in periods
               select new FigureQuery(code.Indicator, code.Measure, area, period, settlement),
        ];
    }

    /// <summary>The sequence asked for; null for now.</summary>
    /// <exception cref="BadParameterException">It is no sequence, or lies ahead.</exception>
    public static long? AsOf(string? text, long current)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence <= current
            ? sequence
            : throw new BadParameterException("asOf", text, "AllowedSequence", current);
    }

    private List<(Indicator? Indicator, Measure? Measure)> Codes(ValuesQuery query)
    {
        var indicators = Split(query.Indicator);
        var measures = Split(query.Measure);
        if (indicators.Count > 0 && measures.Count > 0)
        {
            throw new BadParameterException("measure", string.Join(',', measures), "AllowedEither");
        }

        if (indicators.Count == 0 && measures.Count == 0)
        {
            throw new BadParameterException("indicator", null, "AllowedIndicator");
        }

        return
        [
            .. indicators.Select(code => catalogue.TryFindIndicator(code, out var indicator)
                ? ((Indicator?)indicator, (Measure?)null)
                : throw new BadParameterException("indicator", code, "AllowedIndicator")),
            .. measures.Select(code => catalogue.TryFindMeasure(code, out var measure)
                ? ((Indicator?)null, (Measure?)measure)
                : throw new BadParameterException("measure", code, "AllowedMeasure")),
        ];
    }

    private ImmutableArray<Area> AreasOf(ValuesQuery query, Area home)
    {
        var partition = Words<Partition>.Read("partition", query.Partition);
        var level = Words<AreaLevel>.Read("level", query.Level);
        if (!string.IsNullOrEmpty(query.Area))
        {
            return level is null && string.IsNullOrEmpty(query.Parent)
                ? [Areas.Find(territory, "area", query.Area, partition)]
                : throw new BadParameterException("area", query.Area, "AllowedAreaOrLevel");
        }

        if (level is not { } wanted)
        {
            throw new BadParameterException(string.IsNullOrEmpty(query.Parent) ? "area" : "level", null, "AllowedAreaOrLevel");
        }

        var parent = string.IsNullOrEmpty(query.Parent) ? home : Areas.Find(territory, "parent", query.Parent, partition);
        return wanted < parent.Level
            ? throw new BadParameterException("level", query.Level, "AllowedBelow", WireWords.Of(parent.Level))
            : territory.AtLevel(wanted, parent, partition ?? parent.Partition);
    }

    private static List<string> Split(string[]? given) =>
        [.. (given ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
}
