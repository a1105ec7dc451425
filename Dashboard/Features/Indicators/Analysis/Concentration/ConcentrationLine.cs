using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Concentration;
using Dashboard.Domain.Territory;

namespace Dashboard.Features.Indicators.Analysis.Concentration;

/// <summary>How concentrated the senders of one area's tasks are. Equal by value.</summary>
/// <param name="Area">Where the tasks went.</param>
/// <param name="Total">Tasks that reached communities; one sent to 50 counts 50.</param>
/// <param name="Senders">Departments that sent at least one.</param>
/// <param name="Result">The concentration, or why none is told.</param>
/// <param name="Missing">Why there are no tasks to look at; null where there are.</param>
public sealed record ConcentrationLine(Area Area, long Total, int Senders, Computed<Herfindahl> Result, MissingReason? Missing)
{
    /// <summary>The concentration of an area's members; under the least total none is told.</summary>
    public static ConcentrationLine Of(Area area, MemberFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new ConcentrationLine(
            area,
            figure.Members.Sum(member => member.Count),
            figure.Members.Length,
            Herfindahl.Of([.. figure.Members.Select(member => (double)member.Count)], Herfindahl.LeastTotal),
            figure.Reason);
    }
}
