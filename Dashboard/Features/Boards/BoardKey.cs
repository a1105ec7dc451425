using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Ui;
using Dashboard.Ui.Addresses;

namespace Dashboard.Features.Boards;

/// <summary>What a board shows, and for which scope.</summary>
public sealed record BoardKey(string Board, string Area, Period Period, Partition Partition, ScopeKey Scope)
{
    /// <summary>The board at the place the page looks at.</summary>
    public static BoardKey Of(string board, PageState state, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new BoardKey(board, state.Area.Code, state.Period, state.Partition, ScopeKey.Of(reader));
    }
}
