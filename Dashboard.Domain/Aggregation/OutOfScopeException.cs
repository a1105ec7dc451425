namespace Dashboard.Domain.Aggregation;

/// <summary>A reader asked for an area outside the scope.</summary>
public sealed class OutOfScopeException(string areaCode) : Exception($"Area '{areaCode}' is outside the reader's scope.")
{
    /// <summary>The area asked for.</summary>
    public string AreaCode { get; } = areaCode;
}
