namespace Dashboard.Features.Imports;

/// <summary>How often rows were refused for a reason.</summary>
public readonly record struct ReasonCount(string Code, int Rows);
