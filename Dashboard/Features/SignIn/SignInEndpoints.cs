using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Ui.Addresses;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.SignIn;

/// <summary>The forms of the sign-in page. A cookie can be given only by a plain answer, never inside a circuit.</summary>
internal static class SignInEndpoints
{
    private const string On = "on";

    public static async Task<IResult> PasswordAsync(
        [FromForm] string? user, [FromForm] string? password, [FromForm] string? remember, [FromForm] string? returnUrl,
        PasswordCheck check, AuditTrail audit, CancellationToken cancellationToken)
    {
        var result = await check.SignInAsync(user, password, remember == On);
        var action = result.Succeeded ? AuditActions.SignedIn : result.IsLockedOut ? AuditActions.SignInLocked : AuditActions.SignInFailed;
        await audit.WriteAsync(Shown(user), action, null, null, cancellationToken);
        return result.Succeeded ? Back(returnUrl) : Again(result.IsLockedOut ? SignInRefusal.Locked : SignInRefusal.Wrong, returnUrl);
    }

    public static async Task<IResult> DemoAsync(
        [FromForm] string? person, [FromForm] string? returnUrl, DemoAccess demo, SignInManager<AppUser> signIn,
        IStringLocalizer<SignInText> text, AuditTrail audit, CancellationToken cancellationToken)
    {
        var user = await demo.FindAsync(person, text[$"demo:{person}"]);
        if (user is null)
        {
            return TypedResults.NotFound();
        }

        await signIn.SignInAsync(user, isPersistent: false);
        await audit.WriteAsync(user.UserName!, AuditActions.SignedIn, null, "demo", cancellationToken);
        return Back(returnUrl);
    }

    public static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnUrl, SignInManager<AppUser> signIn, AuditTrail audit)
    {
        if (context.User.Identity?.Name is { } name)
        {
            await audit.WriteAsync(name, AuditActions.SignedOut, null, null, context.RequestAborted);
        }

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(AccessPaths.IsLocal(returnUrl) ? returnUrl! : Urls.SignIn);
    }

    private static RedirectHttpResult Back(string? returnUrl) => TypedResults.LocalRedirect(AccessPaths.IsLocal(returnUrl) ? returnUrl! : Urls.Home);

    private static RedirectHttpResult Again(string refusal, string? returnUrl) => TypedResults.LocalRedirect(QueryText.Write(
        Urls.SignIn, ("refused", refusal), (AccessPaths.ReturnUrl, AccessPaths.IsLocal(returnUrl) ? returnUrl : null)));

    /// <summary>What was typed as a name may be a password in the wrong field, so only a name's worth of it is kept.</summary>
    private static string Shown(string? user) => user is { Length: > 64 } ? user[..64] : user ?? "";
}
