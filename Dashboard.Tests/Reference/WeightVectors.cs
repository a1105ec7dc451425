using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Reference;

internal static class WeightVectors
{
    private const string Types = "types_pipe_separated(+1 benefit,-1 cost)";

    public static void CheckWeights(ReferenceRow row, ReferenceFile matrices)
    {
        var table = Table(row["case_id"], matrices);
        var j = (int)row.Number("criterion") - 1;
        var oriented = EntropyWeights.Of(table).Value;
        var critic = CriticWeights.Of(table).Value;
        Close.To(row.Number("policy_weight_entropy_minmax_constcol0"), oriented.Weights[j]);
        Close.To(row.Number("policy_weight_critic_constcol0"), critic.Weights[j]);
        Assert.Equal(double.IsNaN(row.Number("entropy_minmax")), oriented.Constant.Contains(j));
        if (!oriented.Constant.Contains(j))
        {
            Close.To(row.Number("entropy_minmax"), oriented.Information[j]);
            Close.To(row.Number("critic_C"), critic.Information[j]);
        }

        if (!double.IsNaN(row.Number("entropy_rawsum")))
        {
            var raw = EntropyWeights.Of(table, EntropyForm.Raw).Value;
            Close.To(row.Number("entropy_rawsum"), raw.Information[j]);
            Close.To(row.Number("weight_entropy_rawsum"), raw.Weights[j]);
        }
    }

    public static void CheckTopsis(ReferenceRow row, ReferenceFile matrices)
    {
        var table = Table(row["case_id"], matrices);
        var form = row["normalisation"] == "vector" ? TopsisForm.Vector : TopsisForm.MinMax;
        var weights = row["weights"] switch
        {
            "equal" => IndicatorWeights.Equal(table.Columns),
            "entropy_rawsum" => EntropyWeights.Of(table, EntropyForm.Raw).Value.Weights,
            "critic" => CriticWeights.Of(table).Value.Weights,
            "entropy" or "entropy_minmax" => EntropyWeights.Of(table).Value.Weights,
            var other => throw new InvalidOperationException($"Unknown weights '{other}'."),
        };
        var got = Topsis.Of(table, weights.AsSpan(), form).Value[(int)row.Number("unit") - 1];
        Close.To(row.Number("d_plus"), got.ToBest);
        Close.To(row.Number("d_minus"), got.ToWorst);
        Close.To(row.Number("closeness"), got.Closeness);
        Assert.Equal((int)row.Number("rank"), got.Rank);
    }

    // The variants of the literature, rebuilt from raw shares of shifted oriented values: how little the shift matters.
    public static void CheckShift(ReferenceRow row, ReferenceFile matrices)
    {
        var table = Table("D_synth8x5", matrices);
        var epsilon = row.Number("epsilon");
        var shifted = new List<double>();
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                var column = Enumerable.Range(0, table.Rows).Select(k => table[k, j]).ToArray();
                var score = (table.IsBenefit(j) ? table[i, j] - column.Min() : column.Max() - table[i, j]) / (column.Max() - column.Min());
                shifted.Add(row["variant"] == "shift" ? score + epsilon : epsilon + (score * (1 - (2 * epsilon))));
            }
        }

        var got = EntropyWeights.Of(new DecisionTable(shifted.ToArray(), new bool[table.Columns]), EntropyForm.Raw).Value;
        for (var j = 0; j < table.Columns; j++)
        {
            Close.To(row.Number($"w{j + 1}"), got.Weights[j]);
        }
    }

    public static void CheckAhp(ReferenceRow row, ReferenceFile matrices, ReferenceFile weights)
    {
        var rows = matrices.Rows.Where(r => r["case_id"] == row["case_id"]).Select(r => r.Numbers("row_values_pipe_separated")).ToArray();
        var matrix = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                matrix[i, j] = rows[i][j];
            }
        }

        var got = PairwiseComparison.Of(matrix).Value;
        Close.To(row.Number("lambda_max"), got.PrincipalEigenvalue);
        Close.To(row.Number("CI"), got.ConsistencyIndex, absolute: 1e-9);
        Close.To(row.Number("CR_saaty"), got.ConsistencyRatio, absolute: 1e-9);
        Assert.Equal(row.Flag("consistent_CR_lt_0.1"), got.Consistent);
        foreach (var weight in weights.Rows.Where(r => r["case_id"] == row["case_id"]))
        {
            var j = (int)weight.Number("criterion") - 1;
            Close.To(weight.Number("weight_eigenvector"), got.Weights[j]);
            Close.To(weight.Number("weight_geometric_mean"), got.GeometricMean[j]);
            Close.To(weight.Number("weight_arithmetic_column_normalised"), got.ColumnMean[j]);
        }
    }

    private static DecisionTable Table(string name, ReferenceFile matrices)
    {
        var rows = matrices.Rows.Where(row => row["case_id"] == name).ToArray();
        return new DecisionTable(
            rows.SelectMany(row => row.Numbers("values_pipe_separated")).ToArray(),
            rows[0].Numbers(Types).Select(type => type > 0).ToArray());
    }
}
