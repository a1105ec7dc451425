using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Live;

namespace Dashboard.Tests.Ui;

/// <summary>Figures in memory over the real territory and catalogue, read by the real reader; amounts are given by the test.</summary>
internal sealed class CityFigures(DateOnly today) : ILiveFigures, IClosedPeriods
{
    private readonly AmountStore store = new(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
    private readonly List<Action> listeners = [];

    public bool IsReady { get; set; } = true;

    /// <summary>The phases of charts that somebody started.</summary>
    public StartedPhases Phases { get; private set; } = StartedPhases.None;

    public long Sequence { get; private set; }

    public DateTimeOffset AsOf => CityTime.StartOf(today).AddHours(10).AddSeconds(Sequence);

    public IClosedPeriods Closed => this;

    public IScopedFigures For(Reader reader) => new Scoped(this, reader);

    public IDisposable Subscribe(Action changed)
    {
        listeners.Add(changed);
        return new Listening(() => listeners.Remove(changed));
    }

    public bool IsFinal(Period period) => period.LastDay < today;

    /// <summary>Adds amounts, as one change.</summary>
    public void Add(params ReadOnlySpan<Contribution> amounts)
    {
        store.Apply(amounts);
        Sequence++;
        listeners.ForEach(listener => listener());
    }

    /// <summary>Somebody starts or withdraws phases.</summary>
    public void Start(StartedPhases phases)
    {
        Phases = phases;
        listeners.ForEach(listener => listener());
    }

    /// <summary>Adds an amount of a case-derived measure on a day at an area's own cell.</summary>
    public void Add(string measure, string area, DateOnly day, long amount)
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure(measure, out var found));
        Assert.True(TerritoryMap.BuiltIn.TryFind(area, out var place));
        Add(new Contribution(found.Id, place.Ordinal, day.DayNumber, ContributionKey.Amount, amount));
    }

    private sealed class Scoped(CityFigures figures, Reader reader) : IScopedFigures
    {
        public StartedPhases Phases => figures.Phases;

        public FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null, CancellationToken cancellationToken = default)
        {
            var read = new FigureReader(figures.store, figures, today: CityTime.DayOf(figures.AsOf));
            return new FigureSet(figures.Sequence, figures.AsOf, [.. queries.Select(query => query is { Indicator: { } cut, Through: { } through }
                ? read.ReadThrough(reader.Scope, cut, query.Area, query.Period, through, query.Settlement)
                : query.Indicator is { } indicator
                ? read.Read(reader.Scope, indicator, query.Area, query.Period, query.Settlement)
                : read.ReadMeasure(reader.Scope, query.Measure!, query.Area, query.Period, query.Settlement))]);
        }

        public long RevisionOf(Measure measure) => figures.store.RevisionOf(measure);

        public IReadOnlyList<MemberFigure> ReadMembers(Measure measure, IReadOnlyList<Area> areas, Period period)
        {
            var read = new FigureReader(figures.store, figures, today: CityTime.DayOf(figures.AsOf));
            return [.. areas.Select(area => read.ReadMembers(reader.Scope, measure, area, period))];
        }
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
