using Dashboard.Data.Faults;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;

namespace Dashboard.Identity.Protection;

/// <summary>What a client sees when something failed: programs a problem document, people a page.</summary>
internal static class FaultAnswers
{
    private const string ErrorPage = "/error";
    private const string NotFoundPage = "/not-found";

    public static IApplicationBuilder UseFaultAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => AccessPaths.IsForPrograms(context.Request.Path), programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedAsync });
            programs.UseStatusCodePages(pages => BareAsync(pages.HttpContext));
        });

        // A repeated request would also repeat a POST, whose antiforgery check then hides the true status: pages are asked for by GET only.
        app.UseWhen(IsPage, people => people.UseExceptionHandler(ErrorPage, createScopeForErrors: true));
        app.UseWhen(IsForm, forms => forms.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FormFailedAsync }));
        return app.UseWhen(IsPage, people => people.UseStatusCodePagesWithReExecute(NotFoundPage, createScopeForStatusCodePages: true));
    }

    private static bool IsPage(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && !AccessPaths.IsForPrograms(context.Request.Path);

    private static bool IsForm(HttpContext context) => !HttpMethods.IsGet(context.Request.Method) && !AccessPaths.IsForPrograms(context.Request.Path);

    /// <summary>A form from before the last sign-in no longer fits; its page is shown anew.</summary>
    private static Task FormFailedAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException
            && (context.Request.Path.StartsWithSegments(AccessPaths.SignIn) || context.Request.Path.StartsWithSegments(AccessPaths.SignOut)))
        {
            context.Response.Redirect(AccessPaths.SignIn);
            return Task.CompletedTask;
        }

        return FailedAsync(context);
    }

    private static Task FailedAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = StatusOf(error);
        if (context.Response.StatusCode == StatusCodes.Status500InternalServerError && StorageFault.Of(error) is { } fault)
        {
            return Refusals.StorageAsync(context, fault);
        }

        return BareAsync(context);
    }

    private static int StatusOf(Exception? fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,

        // How Kestrel tells of a chunk whose size is beyond all numbers: not as a bad request, which it is.
        IOException { InnerException: OverflowException } => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>An answer that has only a status gets its words.</summary>
    private static Task BareAsync(HttpContext context)
    {
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<IdentityText>>();
        var status = context.Response.StatusCode;
        var words = status switch
        {
            400 => "Bad",
            404 => "NotFound",
            405 => "WrongMethod",
            413 => "TooLarge",
            415 => "WrongMedia",
            >= 500 => "Failed",
            _ => "Refused",
        };
        return TypedResults.Problem(statusCode: status, title: text[$"{words}Title"], detail: text[$"{words}Detail"]).ExecuteAsync(context);
    }
}
