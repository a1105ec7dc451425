using System.Globalization;
using System.Resources;
using Dashboard.Domain;

namespace Dashboard.Data.Faults;

/// <summary>
/// What is wrong with the storage and what to do, in the same words everywhere: commands, the start, answers, readiness, the page of
/// operations. Read from the resources directly, because some of it is said before there are services.
/// </summary>
public static class StorageWords
{
    private static readonly ResourceManager Texts = new(typeof(StorageText));
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The stable code of the trouble, and the key of its texts.</summary>
    public static string CodeOf(StorageTrouble trouble) => $"storage-{WireWords.Of(trouble)}";

    /// <summary>Whether the code is one of the storage.</summary>
    public static bool Knows(string code) => Texts.GetString($"{code}:what", English) is not null;

    /// <summary>What is wrong, as a sentence.</summary>
    public static string What(string code) => Text($"{code}:what");

    /// <summary>What a person does about it, as a sentence.</summary>
    public static string ToDo(string code) => Text($"{code}:do");

    /// <summary>Both with the system's own words, in one line for a terminal.</summary>
    public static string Line(StorageFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return $"{What(fault.Code)} {ToDo(fault.Code)} ({fault.Detail})";
    }

    /// <summary>Chinese where Chinese is spoken; a terminal without a language is told in English.</summary>
    private static string Text(string key)
    {
        var asked = CultureInfo.CurrentUICulture;
        return Texts.GetString(key, asked.Name.StartsWith("zh", StringComparison.Ordinal) ? asked : English) ?? key;
    }
}
