using Dashboard.Features.Boards.Overview;
using Dashboard.Live;

namespace Dashboard.Features.Boards;

/// <summary>What this folder brings to the program.</summary>
public static class BoardsSetup
{
    public static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddSingleton<Findings>()
        .AddSingleton<BoardReading>()
        .AddSingleton<OverviewReading>()
        .AddSharedSnapshots<BoardKey, BoardSnapshot>(provider => provider.GetRequiredService<BoardReading>().Build)
        .AddSharedSnapshots<OverviewKey, OverviewSnapshot>(provider => provider.GetRequiredService<OverviewReading>().Build);
}
