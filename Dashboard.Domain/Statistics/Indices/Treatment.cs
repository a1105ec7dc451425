namespace Dashboard.Domain.Statistics.Indices;

/// <summary>What was done to a column because of outliers.</summary>
public enum Treatment
{
    /// <summary>Nothing: it has none.</summary>
    None,

    /// <summary>The outermost points were set to the nearest value that remains.</summary>
    Winsorised,

    /// <summary>
    /// All values as they were, on a logarithm from the far end: <c>ln(x - min + a)</c>, or <c>-ln(max - x + a)</c> when the tail is a low one, with
    /// <c>a = (max - min)/100</c>. The order stays, the unit does not.
    /// </summary>
    Logarithm,
}
