namespace Dashboard.Settings;

/// <summary>A setting with a value that is not allowed.</summary>
/// <param name="Key">Name of the property, without its section.</param>
/// <param name="Value">The value found; null when it is missing.</param>
/// <param name="Allowed">What would be right, as the end of the sentence "allowed: …".</param>
public sealed record WrongSetting(string Key, string? Value, string Allowed)
{
    /// <summary>The sentence for the person who starts the program.</summary>
    public string Sentence(string section)
    {
        var key = section.Length == 0 ? Key : $"{section}:{Key}";
        return $"{key} = {(Value is null ? "(missing)" : $"\"{Value}\"")} is not allowed; allowed: {Allowed}.";
    }
}
