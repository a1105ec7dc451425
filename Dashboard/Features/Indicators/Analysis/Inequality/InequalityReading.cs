using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Dashboard.Domain.Territory;
using Dashboard.Live;

namespace Dashboard.Features.Indicators.Analysis.Inequality;

/// <summary>Reads amounts and people of the areas and communities below, and cuts their inequality into parts.</summary>
public sealed class InequalityReading(TerritoryMap territory)
{
    /// <summary>Views kept: a view of the city reads six thousand figures that change a few times a year.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<Topic, InequalityView> known = new();

    /// <summary>The inequality behind an indicator of dispersion; null for other kinds, and where nothing lies below.</summary>
    public InequalityView? Read(IScopedFigures scoped, Indicator indicator, Area area, Period period, AreaScope scope)
    {
        ArgumentNullException.ThrowIfNull(scoped);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(scope);
        IReadOnlyList<Area> below = [.. territory.Children(area).Where(scope.AllowsFigure)];
        if (indicator is not { Kind: IndicatorKind.Dispersion, Numerator: Term.OfMeasure amount, Denominator: Term.OfMeasure people } || below.Count == 0)
        {
            return null;
        }

        var topic = new Topic(indicator.Code, area.Code, period, string.Join(',', scope.Roots.Select(root => root.Code)), scoped.RevisionOf(amount.Measure), scoped.RevisionOf(people.Measure));
        if (known.TryGetValue(topic, out var view))
        {
            return view;
        }

        view = Compute(scoped, amount.Measure, people.Measure, below, period, scope.Contains(area));
        if (view.Areas.Units.Used > 0)
        {
            Keep(topic, view);
        }

        return view;
    }

    private void Keep(in Topic topic, InequalityView view)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[topic] = view;
    }

    private InequalityView Compute(IScopedFigures scoped, Measure amount, Measure people, IReadOnlyList<Area> below, Period period, bool whole)
    {
        var units = Units(scoped, amount, people, below, period);
        if (below[0].Level == AreaLevel.Community || !whole)
        {
            return new InequalityView(period, below[0].Level, Line(units), null, null);
        }

        List<(int Outer, Area Area)> all = [.. below.SelectMany((outer, i) => territory.AtLevel(AreaLevel.Community, outer).Select(community => (i, community)))];
        var communities = Units(scoped, amount, people, [.. all.Select(one => one.Area)], period);
        var parts = Theil.Nested(
            CollectionsMarshal.AsSpan(communities.Means),
            CollectionsMarshal.AsSpan(communities.Heads),
            [.. communities.Places.Select(place => all[place].Outer)],
            [.. communities.Places.Select(place => (int)all[place].Area.Settlement.GetValueOrDefault())]);
        return new InequalityView(period, below[0].Level, Line(units), Line(communities), parts.Then<NestedDecomposition>(found => found.T));
    }

    private static SpreadLine Line(Measured units) =>
        SpreadLine.Of(CollectionsMarshal.AsSpan(units.Means), CollectionsMarshal.AsSpan(units.Heads), units.Missing);

    private static Measured Units(IScopedFigures scoped, Measure amount, Measure people, IReadOnlyList<Area> areas, Period period)
    {
        var read = scoped.Read([.. areas.SelectMany(area => new[] { new FigureQuery(null, amount, area, period), new FigureQuery(null, people, area, period) })]).Figures;
        var (means, heads, places, missing) = (new List<double>(areas.Count), new List<double>(areas.Count), new List<int>(areas.Count), 0);
        for (var i = 0; i < areas.Count; i++)
        {
            if (read[2 * i].Value is not { } value || read[(2 * i) + 1].Value is not { } living)
            {
                missing++;
            }
            else if (living > 0)
            {
                means.Add(value / living);
                heads.Add(living);
                places.Add(i);
            }
        }

        return new Measured(means, heads, places, missing);
    }

    /// <summary>What a view depends on: another revision of either measure makes another view.</summary>
    private readonly record struct Topic(string Indicator, string Area, Period Period, string Scope, long Amounts, long People);

    /// <summary>Units with people, by their place among those asked for; how many are not known.</summary>
    private sealed record Measured(List<double> Means, List<double> Heads, List<int> Places, int Missing);
}
