using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Acts;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Keys;
using Dashboard.Identity.Passwords;
using Dashboard.Identity.Protection;
using Dashboard.Identity.Sharing;
using Dashboard.Identity.Standings;
using Dashboard.Identity.Users;
using Dashboard.Identity.Users.Commands;
using Dashboard.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity;

/// <summary>What this folder brings to the program.</summary>
public static class IdentitySetup
{
    private const string UserOrKey = "UserOrKey";

    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<AccessOptions>(AccessOptions.SectionName).AddSettings<LimitOptions>(LimitOptions.SectionName)
            .AddSettings<ReadingOptions>(ReadingOptions.SectionName);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(_ => TerritoryMap.BuiltIn);
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<Readers>();
        builder.Services.TryAddSingleton<HeavyReads>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReadingLog>());
        AddPolicies(builder.Services);
        AddUsers(builder.Services);
        AddStandings(builder.Services);
        AddCommands(builder.Services);
        AddProtection(builder.Services);
        return builder;
    }

    public static WebApplication UseIdentity(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseMiddleware<AddressGate>();
        app.UseFaultAnswers();
        app.UseCookiePolicy();
        app.UseMiddleware<OriginGate>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapGet("/culture", CultureEndpoint.Switch).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static void AddUsers(IServiceCollection services)
    {
        services.AddIdentityCore<AppUser>()
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<DashboardDb>()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddErrorDescriber<AccountErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddSingleton<ILookupNormalizer, NameNormalizer>();
        services.AddSingleton<CommonPasswords>();
        services.AddScoped<IPasswordValidator<AppUser>, PasswordRules>();
        services.RemoveAll<IUserValidator<AppUser>>();
        services.AddScoped<IUserValidator<AppUser>, UserValidator<AppUser>>().AddScoped<IUserValidator<AppUser>, UserRules>();
        services.AddSingleton<IConfigureOptions<IdentityOptions>, UserSettings>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, UserSettings>();
        services.AddScoped<AuthenticationStateProvider, CircuitStanding>();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<NobodysPassword>().AddSingleton<SignInTurns>();
        services.AddScoped<SignInTries>().AddScoped<PasswordCheck>().AddScoped<Sessions>().AddScoped<UserRegister>().AddScoped<Accounts>();
    }

    /// <summary>Whether whoever was let in may still be in, asked of the database.</summary>
    private static void AddStandings(IServiceCollection services)
    {
        services.AddSingleton<StandingSource>();
        services.AddSingleton<IStandings, CachedStandings>();
        services.AddSingleton<ActGate>();
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddScoped<ICommand, UserAddCommand>().AddScoped<ICommand, UserListCommand>().AddScoped<ICommand, UserChangeCommand>();
        services.AddScoped<ICommand, UserLockCommand>().AddScoped<ICommand, UserUnlockCommand>().AddScoped<ICommand, UserRemoveCommand>();
        services.AddScoped<ICommand, UserPasswordCommand>();
        services.AddScoped<ICommand, KeyAddCommand>().AddScoped<ICommand, KeyListCommand>().AddScoped<ICommand, KeyRevokeCommand>();
        services.AddScoped<ICommand, AuditListCommand>();
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddAuthentication(UserOrKey)
            .AddPolicyScheme(UserOrKey, null, options => options.ForwardDefaultSelector = context =>
                ApiKeyHandler.ShownIn(context.Request).Length > 0 || context.Request.Headers.ContainsKey(ApiKeyHandler.Header) ? ApiKeyHandler.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddIdentityCookies();
        services.AddSingleton<IAuthorizationHandler, RightsHandler>();
        services.AddAuthorization(options =>
        {
            foreach (var right in Enum.GetValues<Rights>().Where(right => right != Rights.None))
            {
                options.AddPolicy(right.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new RightsRequirement(right)));
            }

            options.FallbackPolicy = options.GetPolicy(Policies.Read);
        });
    }

    private static void AddProtection(IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RateLimits>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ProxyTrust>();
        services.AddSingleton<KnownHosts>();

        // The gate of addresses refuses unknown hosts, in the client's language and with the headers of every answer.
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]);
        services.AddOptions<CookiePolicyOptions>().Configure<IOptions<AccessOptions>>((cookies, access) =>
            cookies.Secure = access.Value.RequireHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "governance-form";

            // The content security policy says it more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });

        // Chinese stays readable, and a third of the size. JSON answers are never part of a page, so quotes need no escape there.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }
}
