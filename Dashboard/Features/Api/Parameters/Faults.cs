using Dashboard.Domain.Aggregation;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Sharing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.Api.Parameters;

/// <summary>Turns what a request got wrong into its problem document, in the client's language.</summary>
internal sealed class Faults(IOptions<ReadingOptions> reading, IStringLocalizer<ApiText> text) : IEndpointFilter
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
        catch (ReadRefusedException refused)
        {
            return Refused(context.HttpContext.Response, refused.Why);
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

    /// <summary>Too many at once is 429, too long 503; either way the header says when to come back.</summary>
    private ProblemHttpResult Refused(HttpResponse response, ReadRefusal why)
    {
        response.Headers.RetryAfter = "5";
        return TypedResults.Problem(
            statusCode: why == ReadRefusal.TooLong ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status429TooManyRequests,
            title: text["RefusedTitle"],
            detail: text[$"Refused{why}", reading.Value.HeavyPerReader, reading.Value.HeavySeconds],
            extensions: new Dictionary<string, object?> { ["code"] = why == ReadRefusal.TooLong ? "too-long" : "busy" });
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
