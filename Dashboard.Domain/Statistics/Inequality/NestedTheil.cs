namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>Theil's indices cut twice.</summary>
/// <param name="T">Theil T.</param>
/// <param name="L">Theil L, or why it is not defined (a zero).</param>
public sealed record NestedTheil(NestedDecomposition T, Computed<NestedDecomposition> L);
