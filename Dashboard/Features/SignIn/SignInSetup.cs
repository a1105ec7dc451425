using Dashboard.Identity.Protection;

namespace Dashboard.Features.SignIn;

/// <summary>What this folder brings to the program.</summary>
public static class SignInSetup
{
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<DemoAccess>();
        return builder;
    }

    public static WebApplication MapSignIn(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPost("/sign-in/password", SignInEndpoints.PasswordAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        app.MapPost("/sign-in/demo", SignInEndpoints.DemoAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        app.MapPost(Ui.Addresses.Urls.SignOut, SignInEndpoints.SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
