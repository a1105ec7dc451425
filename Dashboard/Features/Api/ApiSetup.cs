using Dashboard.Domain.Catalogue;
using Dashboard.Features.Api.Answers;
using Dashboard.Features.Api.Catalogue;
using Dashboard.Features.Api.Parameters;
using Dashboard.Features.Api.Records;
using Dashboard.Features.Api.Territories;
using Dashboard.Features.Api.Values;
using Dashboard.Identity;
using Dashboard.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Features.Api;

/// <summary>What this folder brings to the program.</summary>
public static class ApiSetup
{
    private const string Csv = "text/csv";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<ApiOptions>(ApiOptions.SectionName);
        builder.Services.TryAddSingleton(_ => GovernanceCatalogue.BuiltIn);
        builder.Services.AddSingleton<ValuesReading>();
        builder.Services.AddSingleton<ValuesAnswering>();
        builder.Services.AddSingleton<RecordsReading>();
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policies.Read).WithTags("Reading").AddEndpointFilter<Faults>();
        Describe<TerritoriesQuery, TerritoryRow[]>(api.MapGet("/territories", TerritoriesEndpoint.Get), "Areas in scope 可见地区");
        Describe<FormatQuery, IndicatorRow[]>(api.MapGet("/indicators", CatalogueEndpoints.Indicators), "Indicators with their formulas 指标");
        Describe<FormatQuery, MeasureRow[]>(api.MapGet("/measures", CatalogueEndpoints.Measures), "Measures 度量");
        Describe<ValuesQuery, ValuesAnswer>(api.MapGet("/values", ValuesEndpoint.GetAsync), "Figures by area and period 指标值")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        Describe<RecordsQuery, RecordsAnswer>(api.MapGet("/records", RecordsEndpoint.GetAsync), "Records behind a figure 数字背后的记录")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable).RequireAuthorization(Policies.Records);
        return app;
    }

    private static RouteHandlerBuilder Describe<TQuery, TAnswer>(RouteHandlerBuilder endpoint, string summary) => endpoint
        .AddEndpointFilter<KnownParameters<TQuery>>()
        .WithSummary(summary)
        .Produces<TAnswer>(StatusCodes.Status200OK, "application/json", Csv)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
