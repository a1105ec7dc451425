using Dashboard.Domain.Statistics.Inequality;

namespace Dashboard.Tests.Reference;

internal static class InequalityVectors
{
    public static void CheckMeasures(ReferenceRow row, ReferenceFile inputs)
    {
        var x = inputs.Rows.Where(r => r["case_id"] == row["case_id"]).Select(r => r.Number("x")).ToArray();
        var gini = Gini.Of(x).Value;
        var theil = Theil.Of(x).Value;
        Close.To(row.Number("gini"), gini.Value);
        Close.To(row.Number("gini_small_sample_corrected"), gini.SmallSample.Value);
        Close.To(row.Number("theil_T"), theil.T.Total);
        Close.To(row.Number("theil_L"), theil.L.Value.Total);
        Close.To(row.Number("atkinson_0.5"), Spread.Atkinson(x, 0.5).Value);
        Close.To(row.Number("atkinson_1"), Spread.Atkinson(x, 1).Value);
        Close.To(row.Number("cv_population"), Spread.Variation(x).Value);
        Close.To(row.Number("cv_sample"), Spread.SampleVariation(x).Value);
        Close.To(row.Number("hoover_RS"), Spread.Hoover(x).Value);
    }

    public static void CheckDecomposition(ReferenceRow row, ReferenceFile inputs)
    {
        var (means, people, groups, _) = Units(row["case_id"], inputs);
        var theil = Theil.Of(means, people, groups).Value;
        Close.To(row.Number("theil_T"), theil.T.Total);
        Close.To(row.Number("T_between"), theil.T.Between);
        Close.To(row.Number("T_within"), theil.T.Within);
        Close.To(row.Number("T_between_share"), theil.T.BetweenShare.Value);
        Close.To(row.Number("theil_L"), theil.L.Value.Total);
        Close.To(row.Number("L_between"), theil.L.Value.Between);
        Close.To(row.Number("L_within"), theil.L.Value.Within);
        Close.To(row.Number("L_between_share"), theil.L.Value.BetweenShare.Value);
        Close.To(row.Number("gini_weighted"), Gini.Of(means, people).Value.Value);
        Close.To(row.Number("cv_weighted_population"), Spread.Variation(means, people).Value);
    }

    public static void CheckGroup(ReferenceRow row, ReferenceFile inputs)
    {
        var (means, people, groups, names) = Units(row["case_id"], inputs);
        var got = Theil.Of(means, people, groups).Value.Groups.Single(group => group.Group == names.IndexOf(row["group"]));
        Close.To(row.Number("population_share"), got.PopulationShare);
        Close.To(row.Number("value_share"), got.ValueShare);
        Close.To(row.Number("group_mean"), got.Mean);
        Close.To(row.Number("theil_T_group"), got.TheilT);
        Close.To(row.Number("theil_L_group"), got.TheilL.Value);
    }

    private static (double[] Means, double[] People, int[] Groups, List<string> Names) Units(string name, ReferenceFile inputs)
    {
        var rows = inputs.Rows.Where(row => row["case_id"] == name).ToArray();
        var names = rows.Select(row => row["group"]).Distinct().ToList();
        return (
            [.. rows.Select(row => row.Number("value_mean"))],
            [.. rows.Select(row => row.Number("population"))],
            [.. rows.Select(row => names.IndexOf(row["group"]))],
            names);
    }
}
