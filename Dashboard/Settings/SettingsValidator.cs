using Microsoft.Extensions.Options;

namespace Dashboard.Settings;

/// <summary>Lets settings check themselves when the program starts.</summary>
internal sealed class SettingsValidator<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class, ISettings
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] wrong = [.. options.Check().Select(setting => setting.Sentence(section))];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
