namespace Dashboard.Domain.Territory.Census;

/// <summary>
/// Residents of each piece (governing area x statistical district). A governing area inside one district is one piece. What a district
/// has beyond its namesake lies in zones; taking away the zones that lie wholly inside it leaves the piece of the zone that spans several.
/// </summary>
internal static class CensusPieces
{
    /// <summary>Communities of a piece, in order, with its residents.</summary>
    internal readonly record struct Piece(Area Governing, string District, IReadOnlyList<Area> Communities, long Residents);

    /// <exception cref="InvalidOperationException">The published figures do not close over the territory's pieces.</exception>
    public static IReadOnlyList<Piece> Of(TerritoryMap territory, CensusTable census)
    {
        var cut = territory.Children(territory.City)
            .SelectMany(area => territory.AtLevel(AreaLevel.Community, area)
                .GroupBy(community => community.StatisticalDistrictCode!)
                .Select(district => (Governing: area, District: district.Key, Communities: district.ToArray())))
            .ToArray();
        var left = new Dictionary<string, long>(census.Statistical, StringComparer.Ordinal);
        var spanning = cut.GroupBy(piece => piece.Governing).Where(pieces => pieces.Count() > 1).Select(pieces => pieces.Key).ToHashSet();
        foreach (var piece in cut.Where(piece => !spanning.Contains(piece.Governing)))
        {
            left[piece.District] -= census.Governing[piece.Governing.Code];
        }

        var pieces = cut.Select(piece => new Piece(
            piece.Governing,
            piece.District,
            piece.Communities,
            spanning.Contains(piece.Governing) ? left[piece.District] : census.Governing[piece.Governing.Code])).ToArray();
        foreach (var area in pieces.GroupBy(piece => piece.Governing))
        {
            var (sum, published) = (area.Sum(piece => piece.Residents), census.Governing[area.Key.Code]);
            if (sum != published || area.Any(piece => piece.Residents < 0))
            {
                throw new InvalidOperationException($"The pieces of {area.Key.Code} sum to {sum}; {published} are published.");
            }
        }

        return pieces;
    }
}
