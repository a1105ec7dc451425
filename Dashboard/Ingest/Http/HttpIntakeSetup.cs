using Dashboard.Identity;
using Dashboard.Identity.Keys;

namespace Dashboard.Ingest.Http;

/// <summary>The two addresses that take records. Only a key may deliver: a cookie could be made to by another site.</summary>
internal static class HttpIntakeSetup
{
    public static void MapIntake(this IEndpointRouteBuilder routes)
    {
        var intake = routes.MapGroup("/api/v1").WithTags("Intake").DisableAntiforgery().RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireAuthenticatedUser().AddRequirements(new RightsRequirement(Rights.Write)));
        Describe(intake.MapPost("/work-items", (HttpContext context, IntakeDesk desk) => desk.TakeItemsAsync(context)), "work-items", "Deliver work items: the whole state of each at its version.");
        Describe(intake.MapPost("/observations", (HttpContext context, IntakeDesk desk) => desk.TakeObservationsAsync(context)), "observations", "Deliver statistical returns.");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .Produces<IntakeAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
