using Microsoft.Extensions.Options;

namespace Dashboard.Settings;

/// <summary>How every folder declares its settings.</summary>
public static class SettingsSetup
{
    /// <summary>
    /// Binds a section to its options, refuses unknown keys in it, and checks it before anything starts. An empty section means the root,
    /// where unknown keys belong to others.
    /// </summary>
    public static WebApplicationBuilder AddSettings<TOptions>(this WebApplicationBuilder builder, string section)
        where TOptions : class, ISettings
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) => SettingsBinder.Bind(section, options, configuration))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new SettingsValidator<TOptions>(section));
        return builder;
    }

    /// <summary>The settings while the program is still being composed, checked in the same way.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static TOptions ReadSettings<TOptions>(this WebApplicationBuilder builder, string section)
        where TOptions : class, ISettings, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new TOptions();
        SettingsBinder.Bind(section, options, builder.Configuration);
        var result = new SettingsValidator<TOptions>(section).Validate(null, options);
        return result.Failed ? throw new OptionsValidationException(section, typeof(TOptions), result.Failures) : options;
    }
}
