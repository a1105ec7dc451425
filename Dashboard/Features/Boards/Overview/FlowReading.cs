using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui;

namespace Dashboard.Features.Boards.Overview;

/// <summary>Reads the volumes of requests by day. Received, due and closed are different cohorts and never a funnel.</summary>
public sealed class FlowReading(IScopedFigures figures, GovernanceCatalogue catalogue)
{
    public const int Days = 15;
    private const int Weeks = 8;
    private const int FewestWeeks = 5;

    private static readonly string[] Volumes = ["request.received", "request.due", "request.closed"];

    /// <summary>One row for each volume.</summary>
    public IReadOnlyList<FlowRow> Read(Area area, DateOnly today)
    {
        var measures = Volumes.Select(code => catalogue.TryFindMeasure(code, out var measure) ? measure : null).OfType<Measure>().ToList();
        List<Period> days = [.. Enumerable.Range(0, Days).Select(i => Period.Of(Grain.Day, today.AddDays(i + 1 - Days)))];
        List<Period> sameWeekday = [.. Enumerable.Range(1, Weeks).Select(i => Period.Of(Grain.Day, today.AddDays(-7 * i)))];
        List<Period> asked = [.. days, .. sameWeekday];
        var set = figures.Read([.. measures.SelectMany(measure => asked.Select(day => new FigureQuery(null, measure, area, day)))]);
        return [.. measures.Select((measure, i) => Row(measure, set.Figures.Skip(i * asked.Count).Take(asked.Count).ToList()))];
    }

    private static FlowRow Row(Measure measure, List<Figure> all)
    {
        var usual = all.Skip(Days).Select(figure => figure.Value).OfType<double>().Order().ToList();
        var known = usual.Count >= FewestWeeks;
        return new FlowRow(measure, new ValueList<Figure>(all.Take(Days)), known ? usual[1] : null, known ? usual[^2] : null);
    }
}
