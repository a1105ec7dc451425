using System.Collections.Immutable;
using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Aggregation;

/// <summary>A distinct count with the cases behind each member: who they come from, not only how many there are.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Period">The period it stands for.</param>
/// <param name="Members">The members of the area and period together, the largest first; empty where nothing was sent.</param>
/// <param name="Status">Provisional, final or missing.</param>
/// <param name="Reason">Why it is missing; null otherwise.</param>
public sealed record MemberFigure(
    string Measure, string Area, Period Period, ImmutableArray<MemberCount> Members, FigureStatus Status, MissingReason? Reason)
{
    /// <summary>Equal when every part is.</summary>
    public bool Equals(MemberFigure? other) =>
        other is not null
        && Measure == other.Measure && Area == other.Area && Period == other.Period && Status == other.Status && Reason == other.Reason
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Measure, Area, Period, Members.Length);
}
