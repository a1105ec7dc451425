using System.Collections.Immutable;
using System.Globalization;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Reference;

/// <summary>The ASEM connectivity index: a whole published index of 49 indicators and 51 countries rebuilt.</summary>
public sealed class AsemTests
{
    private const double Loadings = 1e-6;

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "asem_normalised_minmax_0_100_out", MemberType = typeof(ReferenceFile))]
    public void Normalisation_EachUnit_EveryIndicatorAsReference(string name)
    {
        var expected = ReferenceFile.PublishedRow("composite", "asem_normalised_minmax_0_100_out", name);
        foreach (var (code, scores) in Normalised.Value)
        {
            Close.To(expected.Number(code), scores[At(name)]);
        }
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "asem_aggregated_arithmetic_out", MemberType = typeof(ReferenceFile))]
    public void Aggregation_EachUnit_EveryGroupAndRankAsReference(string name)
    {
        var expected = ReferenceFile.PublishedRow("composite", "asem_aggregated_arithmetic_out", name);
        foreach (var (code, group) in Aggregated.Value[At(name)])
        {
            Close.To(expected.Number(code), group.Score.Value);
        }

        Close.To(expected.Number("rank_Index"), Ranking.Of(Aggregated.Value.Select(scores => scores["Index"].Score.Value).ToArray())[At(name)]);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "asem_effective_weights_out", MemberType = typeof(ReferenceFile))]
    public void EffectiveWeights_EachNode_AsReference(string name)
    {
        var row = ReferenceFile.PublishedRow("composite", "asem_effective_weights_out", name);
        Close.To(row.Number("EffWeight"), Tree().EffectiveWeights()[row["iCode"]]);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "asem_copeland_Physical_out", MemberType = typeof(ReferenceFile))]
    public void Copeland_EachUnitInThePhysicalPillar_AsReference(string name)
    {
        var expected = ReferenceFile.PublishedRow("composite", "asem_copeland_Physical_out", name);
        var normalised = ReferenceFile.Published("composite", "asem_normalised_minmax_0_100_out").Rows;
        var pillar = Tree().MembersOf("Physical");
        var got = Copeland.Of([.. normalised.Select(row => pillar.Select(node => row.Number(node.Code)).ToArray())], [.. pillar.Select(node => node.Weight)]).Value;
        Assert.Equal((int)expected.Number("copeland"), got[At(name)]);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "asem_leave_one_pillar_out_meanabs", MemberType = typeof(ReferenceFile))]
    public void LeaveOnePillarOut_EachElement_RanksAndMeanShiftAsReference(string name)
    {
        var row = ReferenceFile.PublishedRow("composite", "asem_leave_one_pillar_out_meanabs", name);
        var nominal = Totals(Tree());
        var without = row["element"] == "Nominal" ? nominal : Totals(Tree().Without(row["element"]));
        var ranks = ReferenceFile.Published("composite", "asem_leave_one_pillar_out_ranks").Rows;
        Assert.Equal(ranks.Select(rank => (double?)rank.Number(row["element"])), Ranking.Of(without));
        Close.To(row.Number("mean_abs_rank_diff"), RankShift.Between(nominal, without).Value.MeanShift);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "pca_asem_physical_eigen_out", MemberType = typeof(ReferenceFile))]
    public void PrincipalComponents_EachEigenvalue_AsReference(string name)
    {
        var row = ReferenceFile.PublishedRow("composite", "pca_asem_physical_eigen_out", name);
        Close.To(row.Number("eigenvalue"), Components().Eigenvalues[At(name)], Loadings);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "composite", "pca_asem_physical_weights_out", MemberType = typeof(ReferenceFile))]
    public void PrincipalComponents_EachLoading_AsReference(string name)
    {
        var row = ReferenceFile.PublishedRow("composite", "pca_asem_physical_weights_out", name);
        var got = Components();
        Close.To(row.Number("loading_pc1"), got.Loadings[At(name)], Loadings);
        Close.To(row.Number("w_squared_loading"), got.Loadings[At(name)] * got.Loadings[At(name)], Loadings);
        Assert.False(got.Weights.Exists);
    }

    private static readonly Lazy<Dictionary<string, ImmutableArray<double?>>> Normalised = new(() =>
    {
        var treated = ReferenceFile.Published("composite", "asem_treated_in").Rows;
        return Meta().Rows.Where(row => row["Type"] == "Indicator").ToDictionary(
            meta => meta["iCode"],
            meta => Normalisation.MinMax(treated.Select(row => row.Number(meta["iCode"])).ToArray(), meta.Number("Direction") > 0, 0, 100).Value);
    });

    private static readonly Lazy<List<IReadOnlyDictionary<string, GroupScore>>> Aggregated = new(() => Scores(Tree()));

    private static int At(string name) => int.Parse(name.Split(' ')[0], CultureInfo.InvariantCulture);

    private static PrincipalComponents Components()
    {
        var rows = ReferenceFile.Published("composite", "pca_asem_physical_in").Rows;
        var weights = ReferenceFile.Published("composite", "pca_asem_physical_weights_out").Rows;
        return PrincipalComponents.Of(new DecisionTable(rows.SelectMany(row => weights.Select(weight => row.Number(weight["indicator"]))).ToArray(), new bool[weights.Count])).Value;
    }

    private static ReferenceFile Meta() => ReferenceFile.Published("composite", "asem_meta");

    private static IndexTree Tree() => new(Meta().Rows
        .Select(row => new IndexNode(row["iCode"], row["Parent"] == "NA" ? null : row["Parent"], double.IsNaN(row.Number("Weight")) ? 1 : row.Number("Weight"))));

    private static List<IReadOnlyDictionary<string, GroupScore>> Scores(IndexTree tree) =>
        [.. ReferenceFile.Published("composite", "asem_normalised_minmax_0_100_out").Rows.Select(row =>
            tree.Score(tree.Indicators.ToDictionary(node => node.Code, node => double.IsNaN(row.Number(node.Code)) ? (double?)null : row.Number(node.Code))))];

    private static double[] Totals(IndexTree tree) => [.. Scores(tree).Select(scores => scores[tree.Root.Code].Score.Value)];
}
