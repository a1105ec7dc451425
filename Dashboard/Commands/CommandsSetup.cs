namespace Dashboard.Commands;

/// <summary>What this folder brings to the program.</summary>
public static class CommandsSetup
{
    public static WebApplicationBuilder AddCommands(this WebApplicationBuilder builder) => builder;
}
