using Dashboard.Domain;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Judgement;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards.Overview;

/// <summary>The overview at one moment; immutable, shared by all who look at the same key.</summary>
/// <param name="AsOf">When the newest change in it was committed.</param>
/// <param name="Map">The indicator on the map over the areas below; of the city over the governing areas, which the tile map shows.</param>
/// <param name="Outlines">The same over the statistical districts, whose outlines there are; null below the city.</param>
/// <param name="Cards">The leading figures.</param>
/// <param name="Own">The indicators of the overview itself: indices and coupling.</param>
/// <param name="Governance">What stands behind the core and the three governances.</param>
/// <param name="Notices">Everything worth attention: areas that stand apart and signals of the whole, in order.</param>
/// <param name="Flow">Today's requests.</param>
/// <param name="Looks">Areas that stand apart, the most marked first.</param>
/// <param name="Compared">How many comparisons the looks were chosen from.</param>
/// <param name="Checks">How many indicators were looked at, and what came of it.</param>
public sealed record OverviewSnapshot(
    DateTimeOffset AsOf,
    AreaFigures? Map,
    AreaFigures? Outlines,
    ValueList<JudgedFigure> Cards,
    ValueList<JudgedFigure> Own,
    ValueList<Pillar> Governance,
    ValueList<Notice> Notices,
    ValueList<FlowRow> Flow,
    ValueList<Standout> Looks,
    int Compared,
    Checks Checks) : IReusing<OverviewSnapshot>
{
    /// <inheritdoc/>
    public OverviewSnapshot Reusing(OverviewSnapshot former)
    {
        ArgumentNullException.ThrowIfNull(former);
        return this with
        {
            Map = Map?.Reusing(former.Map),
            Outlines = Outlines?.Reusing(former.Outlines),
            Cards = Cards.Reusing(former.Cards),
            Own = Own.Reusing(former.Own),
            Governance = Governance.Reusing(former.Governance),
            Notices = Notices.Reusing(former.Notices),
            Flow = Flow.Reusing(former.Flow),
            Looks = Looks.Reusing(former.Looks),
            Checks = Checks == former.Checks ? former.Checks : Checks,
        };
    }
}
