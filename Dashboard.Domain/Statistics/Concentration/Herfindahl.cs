namespace Dashboard.Domain.Statistics.Concentration;

/// <summary>
/// How far a total comes from few sources. For tasks sent to communities a high concentration in one dispatch desk is the aim (归一治水) and a low one
/// means many lines (九龙治水): the opposite of the market's reading. Not comparable when the list of sources changes.
/// Sources: Herfindahl 1950; Hirschman 1964, AER 54:761-762.
/// </summary>
/// <param name="Index">H = Σ s², above 0 up to 1.</param>
/// <param name="EffectiveNumber">1 / H: as many equal sources would give the same.</param>
/// <param name="Unbiased">(total × H - 1) / (total - 1): few tasks bias H upwards; below 0 when they spread more evenly than chance.</param>
/// <param name="NormalisedActive">(H - 1/N) / (1 - 1/N) with N the sources that sent at least one; 1 for one source.</param>
/// <param name="NormalisedListed">The same with N the sources listed.</param>
/// <param name="TopFour">Share of the four largest sources.</param>
/// <param name="ExpEntropy">exp of Shannon's entropy: another effective number, less ruled by the largest.</param>
/// <param name="Active">Sources that sent at least one.</param>
/// <param name="Listed">Sources listed.</param>
/// <param name="Total">All that was sent.</param>
public readonly record struct Herfindahl(
    double Index,
    double EffectiveNumber,
    Computed<double> Unbiased,
    double NormalisedActive,
    double NormalisedListed,
    double TopFour,
    double ExpEntropy,
    int Active,
    int Listed,
    double Total)
{
    /// <summary>Under this total an index says little: show <see cref="Unbiased"/> or nothing.</summary>
    public const double LeastTotal = 30;

    /// <summary>The index in points of 10,000.</summary>
    public double Points => Index * 10_000;

    /// <param name="counts">What each listed source sent, not negative; zeros are listed sources that sent nothing. NaN is missing.</param>
    /// <param name="leastTotal">The smallest total that gets a figure; <see cref="LeastTotal"/> on the boards.</param>
    public static Computed<Herfindahl> Of(ReadOnlySpan<double> counts, double leastTotal = 0)
    {
        double total = 0;
        var active = 0;
        foreach (var count in counts)
        {
            if (!(count >= 0))
            {
                return double.IsNaN(count) ? NotComputable.NoData : NotComputable.NegativeCount;
            }

            total += count;
            active += count > 0 ? 1 : 0;
        }

        return total == 0 ? NotComputable.NoData
            : double.IsInfinity(total) ? NotComputable.OutOfRange
            : total < leastTotal ? NotComputable.TooFewEvents
            : Read(counts, total, active);
    }

    private static Herfindahl Read(ReadOnlySpan<double> counts, double total, int active)
    {
        double index = 0, entropy = 0;
        Span<double> top = [0, 0, 0, 0];
        foreach (var count in counts)
        {
            var share = count / total;
            index += share * share;
            entropy -= share > 0 ? share * Math.Log(share) : 0;
            Keep(top, share);
        }

        return new Herfindahl(
            index,
            1 / index,
            total > 1 ? ((total * index) - 1) / (total - 1) : NotComputable.TooFewEvents,
            Normalised(index, active),
            Normalised(index, counts.Length),
            active <= top.Length ? 1 : Math.Min(1, top[0] + top[1] + top[2] + top[3]),
            Math.Exp(entropy),
            active,
            counts.Length,
            total);
    }

    // Equal shares can sum to a hair under 1/N.
    private static double Normalised(double index, int sources) => sources == 1 ? 1 : Math.Max(0, (index - (1.0 / sources)) / (1 - (1.0 / sources)));

    private static void Keep(Span<double> top, double share)
    {
        for (var place = 0; place < top.Length; place++)
        {
            if (share > top[place])
            {
                (top[place], share) = (share, top[place]);
            }
        }
    }
}
