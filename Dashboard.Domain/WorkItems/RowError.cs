namespace Dashboard.Domain.WorkItems;

/// <summary>Why a row was not taken. The words come from resources by <paramref name="Code"/>.</summary>
/// <param name="Field">The field in camelCase.</param>
/// <param name="Value">The value as received, cut to 100 characters; null when absent.</param>
/// <param name="Code">Stable kebab-case code (<c>before-received</c>, <c>unknown-area</c>, <c>required</c>).</param>
/// <param name="Allowed">What is allowed, for the message; null when the code says it all.</param>
public sealed record RowError(string Field, string? Value, string Code, string? Allowed = null);
