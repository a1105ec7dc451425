using Dashboard.Ui.Charts;
using Dashboard.Ui.Formatting;

namespace Dashboard.Ui;

/// <summary>What this folder brings to the program.</summary>
public static class UiSetup
{
    public static IServiceCollection AddUi(this IServiceCollection services) => services
        .AddSingleton<FigureFormat>()
        .AddSingleton<FractionFormat>()
        .AddSingleton<Changes>()
        .AddSingleton<PeriodNames>()
        .AddSingleton<TrendOption>()
        .AddSingleton<FunnelOption>();
}
