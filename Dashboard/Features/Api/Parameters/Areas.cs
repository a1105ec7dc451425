using Dashboard.Domain.Territory;

namespace Dashboard.Features.Api.Parameters;

/// <summary>Finds the areas a request names.</summary>
internal static class Areas
{
    private const string StatisticalSuffix = ":statistical";

    /// <summary>The area of a code; in the statistical partition a district means its statistical form.</summary>
    /// <exception cref="BadParameterException">There is no such area, or it has no place in the partition.</exception>
    public static Area Find(TerritoryMap territory, string parameter, string code, Partition? partition)
    {
        if (!territory.TryFind(code, out var area))
        {
            throw new BadParameterException(parameter, code, "AllowedArea");
        }

        if (partition == Partition.Governing && area.Partition == Partition.Statistical)
        {
            throw new BadParameterException(parameter, code, "AllowedGoverning");
        }

        if (partition != Partition.Statistical || area.Level != AreaLevel.District || area.Partition == Partition.Statistical)
        {
            return area;
        }

        return territory.TryFind(code + StatisticalSuffix, out var statistical)
            ? statistical
            : throw new BadParameterException(parameter, code, "AllowedStatistical");
    }
}
