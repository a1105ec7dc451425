using System.Globalization;
using Dashboard.Data.Faults;
using Dashboard.Ingest.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Http;

/// <summary>A delivery that was refused as a whole, told as a problem document with a stable code.</summary>
internal static class IntakeProblems
{
    private const int BusySeconds = 5;
    private const int BrokenSeconds = 30;

    public static IResult Of(IStringLocalizer<IngestText> text, IntakeRefusal refusal) =>
        Problem(text, refusal.Status, refusal.Code, text[refusal.Code, [.. refusal.Details]]);

    /// <summary>Nothing was stored; the header says when to come back, except where the program is at fault.</summary>
    public static IResult Of(IStringLocalizer<IngestText> text, IntakeUnavailableException unavailable, HttpResponse response)
    {
        var (status, seconds) = unavailable.Fault switch
        {
            IntakeFault.Busy => (StatusCodes.Status429TooManyRequests, BusySeconds),
            IntakeFault.StorageBusy => (StatusCodes.Status503ServiceUnavailable, BusySeconds),
            IntakeFault.Internal => (StatusCodes.Status500InternalServerError, (int?)null),
            _ => (StatusCodes.Status503ServiceUnavailable, BrokenSeconds),
        };
        if (seconds is { } wait)
        {
            response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }

        var detail = unavailable.Storage is { } storage
            ? text["unavailable-storage", StorageWords.What(storage.Code), seconds ?? 0]
            : text[$"unavailable-{unavailable.Fault}", seconds ?? 0];
        return Problem(text, status, unavailable.Code, detail);
    }

    private static ProblemHttpResult Problem(IStringLocalizer<IngestText> text, int status, string code, string detail) =>
        TypedResults.Problem(statusCode: status, title: text["refused"], detail: detail, extensions: new Dictionary<string, object?> { ["code"] = code });
}
