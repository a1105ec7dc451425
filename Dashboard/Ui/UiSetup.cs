using Dashboard.Ui.Charts;
using Dashboard.Ui.Exports;
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
        .AddSingleton<Exporting>()
        .AddSingleton<TrendOption>()
        .AddSingleton<FunnelOption>();
}
