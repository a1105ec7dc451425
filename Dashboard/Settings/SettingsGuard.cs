using Dashboard.Commands;
using Dashboard.Domain.Attention;
using Microsoft.Extensions.Options;

namespace Dashboard.Settings;

/// <summary>Stops the start on a wrong setting with sentences a person can act on, not with a stack trace.</summary>
public static class SettingsGuard
{
    /// <summary>Exit status of a start that was stopped by its settings (EX_CONFIG of sysexits.h).</summary>
    public const int WrongSettings = 78;

    /// <summary>Checks every declared setting.</summary>
    public static void Check(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.GetService<IStartupValidator>()?.Validate();
    }

    /// <summary>Runs the program and turns wrong settings into sentences and a status.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        try
        {
            return await program();
        }
        catch (OptionsValidationException wrong)
        {
            return Say(wrong.Failures);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Say(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures));
        }
    }

    private static int Say(IEnumerable<string> failures)
    {
        const string Why = "The program does not start, because of its settings (appsettings.sample.json explains each):";
        string[] told = [.. failures.Select(TerminalText.Of)];
        Console.Error.WriteLine(told is [var only] ? $"{Why} {only}" : string.Join($"{Environment.NewLine}  ", [Why, .. told]));

        return WrongSettings;
    }
}
