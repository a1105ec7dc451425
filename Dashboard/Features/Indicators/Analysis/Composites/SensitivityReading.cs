using System.Collections.Concurrent;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;
using Dashboard.Live;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>Tests the ranking of the last closed period as it was frozen: what is corrected later does not turn a ranking that has been told.</summary>
public sealed class SensitivityReading
{
    /// <summary>Rankings kept.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<Topic, Known> known = new();

    /// <summary>How firm the ranking of the areas is in the period looked at or, while that is open, in the one before; silent where neither is closed.</summary>
    public SensitivityView Read(IScopedFigures figures, AreaFigures below)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(below);
        var now = below.Benchmark.Now;
        var period = now.Status == FigureStatus.Final ? now.Period : now.Period.Previous();
        Area[] areas = [.. below.Areas.Select(area => area.Area)];
        var topic = new Topic(below.Indicator.Code, below.Benchmark.Area.Code, period, figures.FrozenAt(period));
        if (topic.Frozen is null && now.Status != FigureStatus.Final)
        {
            return SensitivityView.Of(null, []);
        }

        // What was frozen stays; a closed period of which that is not known is read as it stands.
        if (topic.Frozen is not null && known.TryGetValue(topic, out var former) && former.Areas.SequenceEqual(areas))
        {
            return former.View;
        }

        var read = figures.Read([.. areas.Select(area => new FigureQuery(below.Indicator, null, area, period))], topic.Frozen).Figures;
        List<(Area Area, CompositeScore Score)> scored = [.. areas.Zip(read).Where(one => one.Second.Composite is not null).Select(one => (one.First, one.Second.Composite!))];
        var view = SensitivityView.Of(period, scored);
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[topic] = new Known(areas, view);
        return view;
    }

    private readonly record struct Topic(string Indicator, string Area, Period Period, long? Frozen);

    private sealed record Known(Area[] Areas, SensitivityView View);
}
