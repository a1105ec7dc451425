using Dashboard.Data.Faults;
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
        HttpContext context, [FromForm] string? user, [FromForm] string? password, [FromForm] string? remember, [FromForm] string? returnUrl,
        PasswordCheck check, AuditTrail audit, CancellationToken cancellationToken)
    {
        Microsoft.AspNetCore.Identity.SignInResult result;
        try
        {
            result = await check.SignInAsync(user, password, remember == On);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            TypedName.Keep(context, Shown(user));
            return Again(fault.Code, returnUrl);
        }

        var action = result.Succeeded ? AuditActions.SignedIn : result.IsLockedOut ? AuditActions.SignInLocked : AuditActions.SignInFailed;
        await audit.WriteOrLogAsync(Shown(user), action, null, cancellationToken);
        return result.Succeeded ? Back(returnUrl) : Again(result.IsLockedOut ? SignInRefusal.Locked : SignInRefusal.Wrong, returnUrl);
    }

    public static async Task<IResult> DemoAsync(
        [FromForm] string? person, [FromForm] string? returnUrl, DemoAccess demo, SignInManager<AppUser> signIn,
        IStringLocalizer<SignInText> text, AuditTrail audit, CancellationToken cancellationToken)
    {
        AppUser? user;
        try
        {
            user = await demo.FindAsync(person, text[$"demo:{person}"]);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            return Again(fault.Code, returnUrl);
        }

        if (user is null)
        {
            return TypedResults.NotFound();
        }

        await signIn.SignInAsync(user, isPersistent: false);
        await audit.WriteOrLogAsync(user.UserName!, AuditActions.SignedIn, "demo", cancellationToken);
        return Back(returnUrl);
    }

    public static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnUrl, SignInManager<AppUser> signIn, AuditTrail audit)
    {
        if (context.User.Identity?.Name is { } name)
        {
            await audit.WriteOrLogAsync(name, AuditActions.SignedOut, null, context.RequestAborted);
        }

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(AccessPaths.Local(returnUrl) ?? Urls.SignIn);
    }

    private static RedirectHttpResult Back(string? returnUrl) => TypedResults.LocalRedirect(AccessPaths.Local(returnUrl) ?? Urls.Home);

    private static RedirectHttpResult Again(string refusal, string? returnUrl) => TypedResults.LocalRedirect(QueryText.Write(
        Urls.SignIn, ("refused", refusal), (AccessPaths.ReturnUrl, AccessPaths.Local(returnUrl))));

    /// <summary>What was typed as a name may be a password in the wrong field, so only a name's worth of it is kept.</summary>
    private static string Shown(string? user) => user is { Length: > 64 } ? user[..64] : user ?? "";
}
