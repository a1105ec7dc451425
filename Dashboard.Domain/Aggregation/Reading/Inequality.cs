namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Theil's T of an amount per head over areas: the sum over areas of s ln(s / p), with s the area's share of the amount and p of the heads.</summary>
internal static class Inequality
{
    /// <summary>Null when fewer than two areas have heads, or nothing was given at all. An area that got nothing adds nothing.</summary>
    public static double? Theil(IReadOnlyList<(decimal Amount, decimal Heads)> areas)
    {
        var amounts = areas.Sum(area => area.Amount);
        var heads = areas.Sum(area => area.Heads);
        if (areas.Count < 2 || amounts <= 0 || heads <= 0)
        {
            return null;
        }

        var index = 0.0;
        foreach (var (amount, head) in areas)
        {
            var share = (double)(amount / amounts);
            index += share > 0 ? share * Math.Log(share / (double)(head / heads)) : 0;
        }

        // Equal shares leave a rounding error that may be negative; the index never is.
        return Math.Max(0, index);
    }
}
