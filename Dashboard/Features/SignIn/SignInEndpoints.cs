using Dashboard.Data.Faults;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Passwords;
using Dashboard.Identity.Standings;
using Dashboard.Ui.Addresses;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.SignIn;

/// <summary>The forms of the sign-in page. A cookie can be given only by a plain answer, never inside a circuit.</summary>
internal static class SignInEndpoints
{
    private const string On = "on";

    public static async Task<IResult> PasswordAsync(
        HttpContext context, [FromForm] string? user, [FromForm] string? password, [FromForm] string? remember, [FromForm] string? returnUrl,
        PasswordCheck check, AuditTrail audit, CancellationToken cancellationToken)
    {
        SignInOutcome outcome;
        try
        {
            outcome = await check.SignInAsync(user, password, remember == On, cancellationToken);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            TypedName.Keep(context, Shown(user));
            return Again(fault.Code, returnUrl);
        }

        var action = outcome switch
        {
            SignInOutcome.SignedIn => AuditActions.SignedIn,
            SignInOutcome.TooMany => AuditActions.SignInLocked,
            _ => AuditActions.SignInFailed,
        };
        await audit.WriteOrLogAsync(Shown(user), action, null, cancellationToken);
        return outcome == SignInOutcome.SignedIn ? Back(returnUrl) : Again(outcome == SignInOutcome.TooMany ? SignInRefusal.Locked : SignInRefusal.Wrong, returnUrl);
    }

    public static async Task<IResult> DemoAsync(
        [FromForm] string? person, [FromForm] string? returnUrl, DemoAccess demo, Sessions sessions,
        IStringLocalizer<SignInText> text, AuditTrail audit, CancellationToken cancellationToken)
    {
        AppUser? user;
        try
        {
            user = await demo.FindAsync(person, text[$"demo:{person}"], cancellationToken);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            return Again(fault.Code, returnUrl);
        }

        if (user is null)
        {
            return TypedResults.NotFound();
        }

        await sessions.BeginAsync(user, remember: false);
        await audit.WriteOrLogAsync(user.UserName!, AuditActions.SignedIn, "demo", cancellationToken);
        return Back(returnUrl);
    }

    public static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnUrl, Sessions sessions, AuditTrail audit)
    {
        if (context.User.Identity?.Name is { } name)
        {
            await audit.WriteOrLogAsync(name, AuditActions.SignedOut, null, context.RequestAborted);
        }

        try
        {
            await sessions.EndAsync(context.User, context.RequestAborted);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            // This browser is signed out; that a copy of its cookie is worth nothing could not be written down.
            return Again(fault.Code, null);
        }

        return TypedResults.LocalRedirect(AccessPaths.Local(returnUrl) ?? Urls.SignIn);
    }

    private static RedirectHttpResult Back(string? returnUrl) => TypedResults.LocalRedirect(AccessPaths.Local(returnUrl) ?? Urls.Home);

    private static RedirectHttpResult Again(string refusal, string? returnUrl) => TypedResults.LocalRedirect(QueryText.Write(
        Urls.SignIn, ("refused", refusal), (AccessPaths.ReturnUrl, AccessPaths.Local(returnUrl))));

    /// <summary>What was typed as a name may be a password in the wrong field, so only a name's worth of it is kept.</summary>
    private static string Shown(string? user) => string.Concat((user ?? "").Where(letter => !char.IsControl(letter)).Take(64));
}
