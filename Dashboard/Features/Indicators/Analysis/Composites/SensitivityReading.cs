using System.Collections.Concurrent;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Areas;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>Tests rankings, and tests one again only when a score in it changed: those of a closed month hardly ever do.</summary>
public sealed class SensitivityReading
{
    /// <summary>Rankings kept.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<Topic, Known> known = new();

    /// <summary>How firm the ranking of the areas is in the last closed period that was read.</summary>
    public SensitivityView Read(AreaFigures below)
    {
        ArgumentNullException.ThrowIfNull(below);
        var (period, scored) = SensitivityView.ClosedIn(below);
        var topic = new Topic(below.Indicator.Code, below.Benchmark.Area.Code, period);
        if (known.TryGetValue(topic, out var former) && former.Scored.SequenceEqual(scored))
        {
            return former.View;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        var view = SensitivityView.Of(period, scored);
        known[topic] = new Known(scored, view);
        return view;
    }

    private readonly record struct Topic(string Indicator, string Area, Period? Period);

    private sealed record Known(IReadOnlyList<(Area Area, CompositeScore Score)> Scored, SensitivityView View);
}
