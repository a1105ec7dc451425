using Dashboard.Domain.Aggregation;
using Dashboard.Identity.Audit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Api.Parameters;

/// <summary>Turns what a request got wrong into its problem document, in the client's language.</summary>
internal sealed class Faults(IStringLocalizer<ApiText> text) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadParameterException bad)
        {
            return Problem(bad);
        }
        catch (AuditUnavailableException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: text["AuditTitle"],
                detail: text["Audit"],
                extensions: new Dictionary<string, object?> { ["code"] = "audit-unavailable" });
        }
        catch (OutOfScopeException outside)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: text["OutsideTitle"],
                detail: text["Outside", outside.AreaCode],
                extensions: new Dictionary<string, object?> { ["area"] = outside.AreaCode });
        }
    }

    private ProblemHttpResult Problem(BadParameterException bad)
    {
        var allowed = text[bad.Allowed, [.. bad.Arguments]].Value;
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: text["ParameterTitle"],
            detail: bad.Value is null ? text["ParameterMissing", bad.Parameter, allowed] : text["ParameterWrong", bad.Parameter, bad.Value, allowed],
            extensions: new Dictionary<string, object?> { ["parameter"] = bad.Parameter, ["value"] = bad.Value, ["allowed"] = allowed });
    }
}
