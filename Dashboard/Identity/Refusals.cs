using Dashboard.Data.Faults;
using Microsoft.Extensions.Localization;

namespace Dashboard.Identity;

/// <summary>Refusals told to programs as problem documents.</summary>
internal static class Refusals
{
    /// <summary>401: no key or user, or a wrong key.</summary>
    public static Task UnknownAsync(HttpContext context, bool wrongKey) =>
        WriteAsync(context, StatusCodes.Status401Unauthorized, "Unknown", wrongKey ? "WrongKey" : "NoKey");

    /// <summary>403: known, but without the right.</summary>
    public static Task WithoutRightAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status403Forbidden, "Forbidden", "WithoutRight");

    /// <summary>429: too often; the header says when to come back.</summary>
    public static Task TooOftenAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status429TooManyRequests, "TooOften", "ComeBack", context.Response.Headers.RetryAfter.ToString());

    /// <summary>503: the storage is in trouble; the header says when to come back.</summary>
    public static Task StorageAsync(HttpContext context, StorageFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        context.Response.Headers.RetryAfter = fault.Trouble == StorageTrouble.Busy ? "5" : "30";
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<IdentityText>>();
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: text["StorageTitle"],
            detail: StorageWords.What(fault.Code),
            extensions: new Dictionary<string, object?> { ["code"] = fault.Code }).ExecuteAsync(context);
    }

    /// <summary>400: asked by a name that is not answered.</summary>
    public static Task UnknownHostAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status400BadRequest, "WrongRequest", "UnknownHost");

    /// <summary>403: asked over plain HTTP where HTTPS is required.</summary>
    public static Task InTheClearAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status403Forbidden, "InTheClearTitle", "InTheClear");

    /// <summary>403: a page of another site asks with the cookie of its reader.</summary>
    public static Task ForeignOriginAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status403Forbidden, "Forbidden", "ForeignOrigin");

    private static Task WriteAsync(HttpContext context, int status, string title, string detail, params object[] arguments)
    {
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<IdentityText>>();
        return TypedResults.Problem(statusCode: status, title: text[title], detail: text[detail, arguments]).ExecuteAsync(context);
    }
}
