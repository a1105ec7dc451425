using Dashboard.Commands;
using Dashboard.Demo.Writing;
using Dashboard.Health;
using Dashboard.Settings;

namespace Dashboard.Demo;

/// <summary>What this folder brings to the program.</summary>
public static class DemoSetup
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<DemoOptions>(DemoOptions.SectionName);
        builder.Services.AddSingleton<ICommand, DemoCommand>();
        builder.Services.AddSingleton<SimulatedCity>();
        if (builder.ReadSettings<DemoOptions>(DemoOptions.SectionName).Enabled)
        {
            builder.Services.AddSingleton<DemoProgress>();
            builder.Services.AddHostedService<DemoService>();
            builder.Services.AddSingleton<IReadinessProbe>(provider => provider.GetRequiredService<DemoProgress>());
        }

        return builder;
    }
}
