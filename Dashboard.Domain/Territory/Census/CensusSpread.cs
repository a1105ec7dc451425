using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Territory.Census;

/// <summary>
/// Spreads the published figures of the census to communities, because every rate per head needs a denominator there and none is public.
/// <list type="number">
/// <item>Inside each piece (governing area x statistical district) the residents are divided by the largest remainder; an urban community
/// counts twice a village. That gives a city that is 80.5 % urban; the census found about 78.8 %.</item>
/// <item>The city's family households are divided in proportion to those residents.</item>
/// <item>Urban (rural) residents of a subdistrict are those of its urban communities (villages).</item>
/// </list>
/// Every governing area, every statistical district and the city close exactly. Only those sums are facts; what lies below is an estimate
/// and is marked so wherever it is shown.
/// </summary>
public static class CensusSpread
{
    private const long UrbanWeight = 2;
    private const long RuralWeight = 1;

    private static readonly Period Year = Period.Of(Grain.Year, new DateOnly(2020, 1, 1));

    /// <summary>
    /// <c>population.resident</c> and <c>household.count</c> for every community, <c>population.urban</c> and <c>population.rural</c> for
    /// every subdistrict, all for 2020, in the order of the territory.
    /// </summary>
    /// <exception cref="InvalidOperationException">The census does not close over this territory.</exception>
    public static IReadOnlyList<EstimatedAmount> Estimate(TerritoryMap territory, CensusTable census)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(census);
        var residents = new long[territory.CellCount];
        foreach (var piece in CensusPieces.Of(territory, census))
        {
            var weights = piece.Communities.Select(area => area.Settlement == Settlement.Urban ? UrbanWeight : RuralWeight).ToArray();
            foreach (var (community, share) in piece.Communities.Zip(Apportionment.Divide(piece.Residents, weights)))
            {
                residents[community.Ordinal] = share;
            }
        }

        var communities = territory.AtLevel(AreaLevel.Community, territory.City);
        var households = Apportionment.Divide(census.Households, [.. communities.Select(area => residents[area.Ordinal])]);
        var amounts = new List<EstimatedAmount>();
        foreach (var (community, homes) in communities.Zip(households))
        {
            amounts.Add(new EstimatedAmount("population.resident", community, Year, residents[community.Ordinal]));
            amounts.Add(new EstimatedAmount("household.count", community, Year, homes));
        }

        foreach (var subdistrict in territory.AtLevel(AreaLevel.Subdistrict, territory.City))
        {
            amounts.Add(new EstimatedAmount("population.urban", subdistrict, Year, Sum(Settlement.Urban)));
            amounts.Add(new EstimatedAmount("population.rural", subdistrict, Year, Sum(Settlement.Rural)));

            long Sum(Settlement settlement) => territory.Children(subdistrict)
                .Where(community => community.Settlement == settlement)
                .Sum(community => residents[community.Ordinal]);
        }

        return amounts;
    }
}
