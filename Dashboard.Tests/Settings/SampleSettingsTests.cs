using System.Reflection;
using System.Text.Json;
using Dashboard.Settings;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Settings;

/// <summary>The sample shows every setting with its default and a comment, and no other.</summary>
public sealed class SampleSettingsTests
{
    /// <summary>Settings of the framework, and those that several sections of the framework's own form are read from.</summary>
    private static readonly string[] WithoutOptions =
    [
        "DataDirectory", "Urls", "AllowedHosts", "Storage:Provider", "ConnectionStrings:Dashboard", "ConnectionStrings:Redis", "Logging:LogLevel:Default",
    ];

    private static string[] Lines => File.ReadAllLines(Path.Combine(Repository.Root, "appsettings.sample.json"));

    [Fact]
    public void Sample_Settings_AreThoseOfTheOptions()
    {
        var options = Options().Select(setting => setting.Key).Concat(WithoutOptions).Order(StringComparer.Ordinal);

        Assert.Equal(options, Sample().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sample_Values_AreTheDefaults()
    {
        var sample = Sample();
        var different = Options().Where(setting => sample[setting.Key] != Text(setting.Default)).Select(setting => $"{setting.Key}: {Text(setting.Default)}");

        Assert.Empty(different);
    }

    [Fact]
    public void Sample_EverySetting_IsExplainedAboveIt()
    {
        var unexplained = Lines.Select((line, at) => (line, at))
            .Where(entry => entry.line.Contains("\":", StringComparison.Ordinal) && !entry.line.TrimEnd().EndsWith('{'))
            .Where(entry => !Lines[entry.at - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Select(entry => entry.line.Trim());

        Assert.Empty(unexplained);
    }

    private static Dictionary<string, string> Sample()
    {
        using var document = JsonDocument.Parse(string.Join('\n', Lines), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return Leaves(document.RootElement, "").ToDictionary(leaf => leaf.Key, leaf => leaf.Value);
    }

    private static IEnumerable<(string Key, string Value)> Leaves(JsonElement element, string prefix) => element.EnumerateObject()
        .SelectMany(property => property.Value.ValueKind == JsonValueKind.Object
            ? Leaves(property.Value, $"{prefix}{property.Name}:")
            : [($"{prefix}{property.Name}", property.Value.ToString())]);

    private static IEnumerable<(string Key, object? Default)> Options() =>
        OfHost().Concat(Settings(new Dashboard.Domain.WorkItems.ServiceLimits(), "ServiceLimits:"));

    private static IEnumerable<(string Key, object? Default)> OfHost() =>
        from type in typeof(Program).Assembly.GetTypes()
        let section = type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
        where section is not null
        from setting in Settings(Activator.CreateInstance(type)!, $"{section}:")
        select setting;

    private static IEnumerable<(string Key, object? Default)> Settings(object options, string prefix) => SettingsBinder.Settable(options.GetType())
        .SelectMany(property => SettingsBinder.IsLevel(property.PropertyType)
            ? Settings(property.GetValue(options)!, $"{prefix}{property.Name}:")
            : [($"{prefix}{property.Name}", property.GetValue(options))]);

    private static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "True" : "False",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
