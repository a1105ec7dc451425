using Dashboard.Data.Faults;
using Dashboard.Identity.Standings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Users;

/// <summary>Carries the access settings into Identity and its cookie.</summary>
internal sealed class UserSettings(IOptions<AccessOptions> access) : IConfigureOptions<IdentityOptions>, IConfigureNamedOptions<CookieAuthenticationOptions>
{
    /// <summary>
    /// Length is what protects a password; rules about kinds of characters make people write them down. Names may be Chinese, so no
    /// alphabet is given here (<see cref="UserRules"/> says what a name is).
    /// </summary>
    public void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = access.Value.PasswordLength;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.User.AllowedUserNameCharacters = "";
    }

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != IdentityConstants.ApplicationScheme)
        {
            return;
        }

        options.LoginPath = AccessPaths.SignIn;
        options.AccessDeniedPath = AccessPaths.Denied;
        options.ReturnUrlParameter = AccessPaths.ReturnUrl;
        options.ExpireTimeSpan = TimeSpan.FromHours(access.Value.SignInHours);
        options.SlidingExpiration = true;
        options.Cookie.Name = "governance";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Events.OnValidatePrincipal = CookieStanding.ValidateAsync;
        options.Events.OnRedirectToLogin = redirect => redirect.HttpContext.Items[CookieStanding.Unknown] is StorageFault fault
            ? Refusals.StorageAsync(redirect.HttpContext, fault)
            : AnswerAsync(redirect, context => Refusals.UnknownAsync(context, wrongKey: false));
        options.Events.OnRedirectToAccessDenied = redirect => AnswerAsync(redirect, Refusals.WithoutRightAsync);
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> redirect, Func<HttpContext, Task> refuse)
    {
        if (AccessPaths.IsForPrograms(redirect.Request.Path))
        {
            return refuse(redirect.HttpContext);
        }

        redirect.Response.Redirect(redirect.RedirectUri);
        return Task.CompletedTask;
    }
}
