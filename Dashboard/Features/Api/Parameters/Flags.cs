namespace Dashboard.Features.Api.Parameters;

/// <summary>Reads parameters that are true or false.</summary>
internal static class Flags
{
    /// <summary>The flag; false when it is not given.</summary>
    /// <exception cref="BadParameterException">It is neither.</exception>
    public static bool Read(string parameter, string? text) => text switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw new BadParameterException(parameter, text, "AllowedWords", "true, false"),
    };
}
