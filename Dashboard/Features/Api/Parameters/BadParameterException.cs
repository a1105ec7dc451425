namespace Dashboard.Features.Api.Parameters;

/// <summary>A parameter of a request is wrong: which, with what value, and what is allowed.</summary>
/// <param name="parameter">Its name in the address.</param>
/// <param name="value">The value found; null when it is missing.</param>
/// <param name="allowed">Key of the text that ends "allowed: …".</param>
/// <param name="arguments">What the text names.</param>
public sealed class BadParameterException(string parameter, string? value, string allowed, params object[] arguments)
    : Exception($"{parameter} = '{value}' ({allowed})")
{
    public string Parameter { get; } = parameter;

    public string? Value { get; } = value;

    public string Allowed { get; } = allowed;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
