using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>
/// Entropy weights (熵权法): <c>e = -Σ p ln p / ln m</c> with 0 ln 0 = 0, <c>w = (1 - e) / Σ (1 - e)</c>. They favour indicators that differ between areas,
/// not important ones, and move every night: freeze them for an assessment year. Sources: Shannon 1948; Zeleny 1982; Xu 2004, EJOR 156:530-532.
/// </summary>
public static class EntropyWeights
{
    // 1 - e of a column that is all the same is rounding noise of 2e-16, which would become arbitrary weights.
    private const double Noise = 1e-12;

    public static Computed<IndicatorWeights> Of(DecisionTable table, EntropyForm form = EntropyForm.Oriented)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Fault() is { } fault)
        {
            return fault;
        }

        var entropies = new double?[table.Columns];
        var diversity = new double[table.Columns];
        var constant = ImmutableArray.CreateBuilder<int>();
        for (var column = 0; column < table.Columns; column++)
        {
            var values = form == EntropyForm.Oriented ? table.Oriented(column) : table.Column(column);
            if (values is null)
            {
                constant.Add(column);
                continue;
            }

            if (values.Any(value => value < 0) || values.Sum() <= 0)
            {
                return NotComputable.NotPositive;
            }

            var entropy = Entropy(values);
            entropies[column] = entropy;
            diversity[column] = 1 - entropy < Noise ? 0 : 1 - entropy;
            if (form == EntropyForm.Raw && values.Min() == values.Max())
            {
                constant.Add(column);
            }
        }

        var weights = IndicatorWeights.Given(diversity).TryGet(out var given) ? given : IndicatorWeights.Equal(table.Columns);
        return new IndicatorWeights(weights, [.. entropies], constant.ToImmutable());
    }

    private static double Entropy(double[] values)
    {
        double sum = values.Sum(), entropy = 0;
        foreach (var value in values)
        {
            var share = value / sum;
            entropy -= share > 0 ? share * Math.Log(share) : 0;
        }

        return entropy / Math.Log(values.Length);
    }
}
