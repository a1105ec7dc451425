using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Api.Answers;

/// <summary>503: the figures are still being loaded, in the first seconds after the start.</summary>
internal static class NotReady
{
    private const string SecondsToWait = "2";

    public static IResult Answer(HttpContext context, IStringLocalizer<ApiText> text)
    {
        context.Response.Headers.RetryAfter = SecondsToWait;
        return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: text["LoadingTitle"], detail: text["Loading"]);
    }
}
