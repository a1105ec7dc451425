namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Measures counted from the map that are not numbers of communities.</summary>
internal static class TerritoryMeasures
{
    /// <summary>Subdistricts and towns (街道、镇); every other territory measure counts communities of its settlement.</summary>
    public const string Subdistricts = "street.count";
}
