using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Reference;

/// <summary>The ASEM connectivity index: a whole published index of 49 indicators and 51 countries rebuilt.</summary>
public sealed class AsemTests
{
    private const double Loadings = 1e-6;

    [Fact]
    public void Normalisation_EveryIndicator_AsReference()
    {
        var treated = ReferenceFile.Published("composite", "asem_treated_in").Rows;
        var expected = ReferenceFile.Published("composite", "asem_normalised_minmax_0_100_out").Rows;
        foreach (var meta in Meta().Rows.Where(row => row["Type"] == "Indicator"))
        {
            var got = Normalisation.MinMax(treated.Select(row => row.Number(meta["iCode"])).ToArray(), meta.Number("Direction") > 0, 0, 100).Value;
            for (var i = 0; i < expected.Count; i++)
            {
                Close.To(expected[i].Number(meta["iCode"]), got[i]);
            }
        }
    }

    [Fact]
    public void Aggregation_EveryGroupAndRank_AsReference()
    {
        var tree = Tree();
        var expected = ReferenceFile.Published("composite", "asem_aggregated_arithmetic_out").Rows;
        var found = Scores(tree);
        var ranks = Ranking.Of(found.Select(scores => scores["Index"].Score.Value).ToArray());
        for (var i = 0; i < expected.Count; i++)
        {
            foreach (var (code, group) in found[i])
            {
                Close.To(expected[i].Number(code), group.Score.Value);
            }

            Close.To(expected[i].Number("rank_Index"), ranks[i]);
        }
    }

    [Fact]
    public void EffectiveWeights_EveryNode_AsReference()
    {
        var weights = Tree().EffectiveWeights();
        foreach (var row in ReferenceFile.Published("composite", "asem_effective_weights_out").Rows)
        {
            Close.To(row.Number("EffWeight"), weights[row["iCode"]]);
        }
    }

    [Fact]
    public void Copeland_PhysicalPillar_AsReference()
    {
        var normalised = ReferenceFile.Published("composite", "asem_normalised_minmax_0_100_out").Rows;
        var pillar = Tree().MembersOf("Physical");
        var got = Copeland.Of([.. normalised.Select(row => pillar.Select(node => row.Number(node.Code)).ToArray())], [.. pillar.Select(node => node.Weight)]).Value;
        var expected = ReferenceFile.Published("composite", "asem_copeland_Physical_out").Rows;
        Assert.Equal(expected.Select(row => (int)row.Number("copeland")), got);
    }

    [Fact]
    public void LeaveOnePillarOut_RanksAndMeanShift_AsReference()
    {
        var tree = Tree();
        var nominal = Totals(tree);
        var ranks = ReferenceFile.Published("composite", "asem_leave_one_pillar_out_ranks").Rows;
        foreach (var row in ReferenceFile.Published("composite", "asem_leave_one_pillar_out_meanabs").Rows)
        {
            var without = row["element"] == "Nominal" ? nominal : Totals(tree.Without(row["element"]));
            Assert.Equal(ranks.Select(rank => (double?)rank.Number(row["element"])), Ranking.Of(without));
            Close.To(row.Number("mean_abs_rank_diff"), RankShift.Between(nominal, without).Value.MeanShift);
        }
    }

    [Fact]
    public void PrincipalComponents_PhysicalPillar_AsReference()
    {
        var rows = ReferenceFile.Published("composite", "pca_asem_physical_in").Rows;
        var weights = ReferenceFile.Published("composite", "pca_asem_physical_weights_out").Rows;
        var table = new DecisionTable(rows.SelectMany(row => weights.Select(weight => row.Number(weight["indicator"]))).ToArray(), new bool[weights.Count]);
        var got = PrincipalComponents.Of(table).Value;
        foreach (var (row, i) in ReferenceFile.Published("composite", "pca_asem_physical_eigen_out").Rows.Select((row, i) => (row, i)))
        {
            Close.To(row.Number("eigenvalue"), got.Eigenvalues[i], Loadings);
        }

        for (var i = 0; i < weights.Count; i++)
        {
            Close.To(weights[i].Number("loading_pc1"), got.Loadings[i], Loadings);
            Close.To(weights[i].Number("w_squared_loading"), got.Loadings[i] * got.Loadings[i], Loadings);
        }

        Assert.False(got.Weights.Exists);
    }

    private static ReferenceFile Meta() => ReferenceFile.Published("composite", "asem_meta");

    private static IndexTree Tree() => new(Meta().Rows
        .Select(row => new IndexNode(row["iCode"], row["Parent"] == "NA" ? null : row["Parent"], double.IsNaN(row.Number("Weight")) ? 1 : row.Number("Weight"))));

    private static List<IReadOnlyDictionary<string, GroupScore>> Scores(IndexTree tree) =>
        [.. ReferenceFile.Published("composite", "asem_normalised_minmax_0_100_out").Rows.Select(row =>
            tree.Score(tree.Indicators.ToDictionary(node => node.Code, node => double.IsNaN(row.Number(node.Code)) ? (double?)null : row.Number(node.Code))))];

    private static double[] Totals(IndexTree tree) => [.. Scores(tree).Select(scores => scores[tree.Root.Code].Score.Value)];
}
