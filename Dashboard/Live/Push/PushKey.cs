using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live.Verdicts;

namespace Dashboard.Live.Push;

/// <summary>A value that may be subscribed to: an indicator of an area in the current period of a grain.</summary>
internal readonly record struct PushKey(Indicator Indicator, Area Area, Grain Grain)
{
    /// <summary>What a verdict costs, in figures read: its series and its benchmark.</summary>
    public const int VerdictWeight = 26;

    /// <summary>Whether what is said of the value is sent with it.</summary>
    public bool IsJudged { get; init; }

    /// <summary>The area it is compared with; null where the subscriber may not see it.</summary>
    public Area? Benchmark { get; init; }

    /// <summary>Figures read for it in each round.</summary>
    public int Weight => IsJudged ? VerdictWeight : 1;

    public VerdictQuery QueryOn(DateOnly today) => new(new FigureQuery(Indicator, null, Area, Period.Of(Grain, today)), IsJudged, Benchmark);

    // By code: comparing a record field by field would cost more than reading the figure.
    public bool Equals(PushKey other) => Grain == other.Grain && ReferenceEquals(Area, other.Area) && IsJudged == other.IsJudged && ReferenceEquals(Benchmark, other.Benchmark) && Indicator.Code == other.Indicator.Code;

    public override int GetHashCode() => HashCode.Combine(Indicator.Code, Area.Index, Grain, IsJudged);
}
