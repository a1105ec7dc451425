using Dashboard.Domain;
using Dashboard.Domain.Judgement;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards;

/// <summary>A themed board at one moment; immutable, shared by all who look at the same key.</summary>
/// <param name="AsOf">When the newest change in it was committed.</param>
/// <param name="Views">Every indicator of the board.</param>
/// <param name="Strips">Each indicator over the areas below that has a figure there; empty below a community.</param>
/// <param name="Gaps">Town and country side by side.</param>
public sealed record BoardSnapshot(DateTimeOffset AsOf, ValueList<JudgedFigure> Views, ValueList<AreaFigures> Strips, ValueList<SettlementGap> Gaps) : IReusing<BoardSnapshot>
{
    /// <inheritdoc/>
    public BoardSnapshot Reusing(BoardSnapshot former)
    {
        ArgumentNullException.ThrowIfNull(former);
        return this with { Views = Views.Reusing(former.Views), Strips = Strips.Reusing(former.Strips), Gaps = Gaps.Reusing(former.Gaps) };
    }
}
