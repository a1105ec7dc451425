namespace Dashboard.Ingest.Http;

/// <summary>A row that was not taken.</summary>
/// <param name="Index">Position in the body, from 0.</param>
/// <param name="Field">The field in camelCase; <c>row</c> for the row itself.</param>
/// <param name="Value">The value as received, cut; null when absent.</param>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Message">The reason in the language of the request.</param>
public sealed record RejectedAnswer(int Index, string Field, string? Value, string Code, string Message);
