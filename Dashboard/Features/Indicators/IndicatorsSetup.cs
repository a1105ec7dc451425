using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Composites;
using Dashboard.Features.Indicators.Analysis.Concentration;
using Dashboard.Features.Indicators.Analysis.Inequality;
using Dashboard.Features.Indicators.Analysis.Trends;
using Dashboard.Features.Indicators.List;
using Dashboard.Features.Indicators.Phases;
using Dashboard.Features.Indicators.Provenance;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Ui.Addresses;

namespace Dashboard.Features.Indicators;

/// <summary>What this folder brings to the program.</summary>
public static class IndicatorsSetup
{
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services
        .AddSingleton<IndicatorReading>()
        .AddSingleton<TermWords>()
        .AddSingleton<SourceNames>()
        .AddSingleton<IndicatorLines>()
        .AddSingleton<RecordWords>()
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

    public static IEndpointRouteBuilder MapIndicators(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Urls.IndicatorList}/export", IndicatorExport.GetAsync).RequireAuthorization(Policies.Export).ExcludeFromDescription();
        app.MapGet(Urls.IndicatorList + "/{code}/export", AreaExport.GetAsync).RequireAuthorization(Policies.Export).ExcludeFromDescription();
        app.MapGet(Urls.IndicatorList + "/{code}/records/export", RecordExport.GetAsync).RequireAuthorization(Policies.Records, Policies.Export).ExcludeFromDescription();
        return app;
    }
}
