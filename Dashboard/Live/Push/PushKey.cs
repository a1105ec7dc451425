using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Live.Push;

/// <summary>A value that may be subscribed to: an indicator of an area in the current period of a grain.</summary>
internal readonly record struct PushKey(Indicator Indicator, Area Area, Grain Grain)
{
    public FigureQuery QueryOn(DateOnly today) => new(Indicator, null, Area, Period.Of(Grain, today));

    // By code: comparing a record field by field would cost more than reading the figure.
    public bool Equals(PushKey other) => Grain == other.Grain && ReferenceEquals(Area, other.Area) && Indicator.Code == other.Indicator.Code;

    public override int GetHashCode() => HashCode.Combine(Indicator.Code, Area.Index, Grain);
}
