namespace Dashboard.Features.Imports;

/// <summary>Which refused rows are asked for; null means any.</summary>
/// <param name="Batch">Number of the delivery.</param>
/// <param name="Source">Upstream system.</param>
/// <param name="Code">Why they were refused.</param>
public sealed record RejectFilter(long? Batch = null, string? Source = null, string? Code = null);
