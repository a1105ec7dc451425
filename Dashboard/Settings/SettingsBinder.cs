using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Dashboard.Settings;

/// <summary>Reads a section into its options and tells unknown keys and unreadable values in the same words as wrong ones.</summary>
internal static class SettingsBinder
{
    /// <exception cref="OptionsValidationException">A key is unknown, or a value cannot be read.</exception>
    public static void Bind(string section, object options, IConfiguration configuration)
    {
        var values = section.Length == 0 ? configuration : configuration.GetSection(section);
        string[] wrong = [.. Wrong(values, options.GetType(), "", refuseUnknown: section.Length > 0).Select(setting => setting.Sentence(section))];
        if (wrong.Length > 0)
        {
            throw new OptionsValidationException(section, options.GetType(), wrong);
        }

        values.Bind(options);
    }

    /// <summary>Everything that can be set: the public properties with a setter.</summary>
    public static IReadOnlyList<PropertyInfo> Settable(Type type) =>
        [.. type.GetProperties().Where(property => property.SetMethod is { IsPublic: true })];

    /// <summary>Whether the type holds settings of its own: a further level in the file.</summary>
    public static bool IsLevel(Type type) => type.IsClass && type.Assembly == typeof(SettingsBinder).Assembly;

    private static IEnumerable<WrongSetting> Wrong(IConfiguration values, Type type, string prefix, bool refuseUnknown)
    {
        var properties = Settable(type);
        foreach (var value in values.GetChildren())
        {
            var property = properties.FirstOrDefault(property => property.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                // Other keys of the root belong to others.
                if (refuseUnknown)
                {
                    yield return new(prefix + value.Key, value.Value, $"the keys {string.Join(", ", properties.Select(known => known.Name))}");
                }
            }
            else if (IsLevel(property.PropertyType))
            {
                foreach (var below in Wrong(value, property.PropertyType, $"{prefix}{property.Name}:", refuseUnknown: true))
                {
                    yield return below;
                }
            }
            else if (value.Value is not null && !CanRead(property.PropertyType, value.Value))
            {
                yield return new(prefix + property.Name, value.Value, Kind(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            }
        }
    }

    private static bool CanRead(Type type, string text)
    {
        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
        {
            return true;
        }

        try
        {
            _ = converter.ConvertFromString(null, CultureInfo.InvariantCulture, text);
            return true;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => string.Join(", ", Enum.GetNames(type)),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(double) || type == typeof(decimal) => "a number",
        _ when type == typeof(TimeSpan) => "a duration such as 00:05:00",
        _ when type == typeof(TimeOnly) => "a time of day such as 02:10",
        _ => $"a value that can be read as {type.Name}",
    };
}
