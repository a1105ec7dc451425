using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Composites;
using Dashboard.Features.Indicators.Analysis.Concentration;
using Dashboard.Features.Indicators.Analysis.Inequality;
using Dashboard.Features.Indicators.Analysis.Trends;
using Dashboard.Features.Indicators.Phases;
using Dashboard.Features.Indicators.Provenance;
using Dashboard.Live;

namespace Dashboard.Features.Indicators;

/// <summary>What this folder brings to the program.</summary>
public static class IndicatorsSetup
{
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services
        .AddSingleton<IndicatorReading>()
        .AddSingleton<TermWords>()
        .AddSingleton<IPhaseBook, PhaseBook>()
        .AddSingleton<AnalysisReading>()
        .AddSingleton<SensitivityReading>()
        .AddSingleton<InequalityReading>()
        .AddSingleton<DepartmentRecords>()
        .AddSingleton(provider => new DepartmentNames(
            provider.GetRequiredService<DepartmentRecords>().ReadAsync, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<TrendWords>()
        .AddSingleton<TrendLineOption>()
        .AddSingleton<ProvenanceQueries>()
        .AddSharedSnapshots<IndicatorKey, IndicatorSnapshot>(provider => provider.GetRequiredService<IndicatorReading>().Build);
}
