namespace Dashboard.Identity;

/// <summary>What this folder brings to the program.</summary>
public static class IdentitySetup
{
    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder) => builder;

    public static WebApplication UseIdentity(this WebApplication app) => app;
}
