using Dashboard.Domain.Statistics.Inequality;
using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class InequalityVectorTests
{
    public static TheoryData<string> MeasureCases => ReferenceFile.Cases("inequality", "measures_out", "case_id");

    public static TheoryData<string> DecompositionCases => ReferenceFile.Cases("inequality", "decomposition_out", "case_id");

    public static TheoryData<string> GroupCases => ReferenceFile.Cases("inequality", "decomposition_groups_out", "case_id", "group");

    [Theory]
    [MemberData(nameof(MeasureCases))]
    public void Measures_EachRow_AsReference(string name) => InequalityVectors.CheckMeasures(
        ReferenceFile.Own("inequality", "measures_out").Row(name, "case_id"), ReferenceFile.Own("inequality", "measures_in"));

    [Theory]
    [MemberData(nameof(DecompositionCases))]
    public void Decomposition_EachRow_AsReference(string name) => InequalityVectors.CheckDecomposition(
        ReferenceFile.Own("inequality", "decomposition_out").Row(name, "case_id"), ReferenceFile.Own("inequality", "decomposition_in"));

    [Theory]
    [MemberData(nameof(GroupCases))]
    public void Groups_EachRow_AsReference(string name) => InequalityVectors.CheckGroup(
        ReferenceFile.Own("inequality", "decomposition_groups_out").Row(name, "case_id", "group"), ReferenceFile.Own("inequality", "decomposition_in"));

    [Fact]
    public void Nested_ReferenceCase_AsReference()
    {
        var rows = ReferenceFile.Own("inequality", "nested_in").Rows;
        int[] Numbers(string column)
        {
            var names = rows.Select(row => row[column]).Distinct().ToList();
            return [.. rows.Select(row => names.IndexOf(row[column]))];
        }

        var got = Theil.Nested(
            rows.Select(row => row.Number("value_mean")).ToArray(),
            rows.Select(row => row.Number("population")).ToArray(),
            Numbers("district"),
            Numbers("type")).Value;
        var expected = ReferenceFile.Own("inequality", "nested_out").Rows[0];
        Close.To(expected.Number("theil_T"), got.T.Total);
        Close.To(expected.Number("T_between_districts"), got.T.BetweenOuter);
        Close.To(expected.Number("T_between_types_within_districts"), got.T.BetweenInner);
        Close.To(expected.Number("T_within_types"), got.T.Within);
        Close.To(expected.Number("theil_L"), got.L.Value.Total);
        Close.To(expected.Number("L_between_districts"), got.L.Value.BetweenOuter);
        Close.To(expected.Number("L_between_types_within_districts"), got.L.Value.BetweenInner);
        Close.To(expected.Number("L_within_types"), got.L.Value.Within);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "inequality", "measures_out", MemberType = typeof(ReferenceFile))]
    public void Measures_EachPublishedRow_AsReference(string name) => InequalityVectors.CheckMeasures(
        ReferenceFile.PublishedRow("inequality", "measures_out", name), ReferenceFile.Published("inequality", "measures_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "inequality", "decomposition_out", MemberType = typeof(ReferenceFile))]
    public void Decomposition_EachPublishedRow_AsReference(string name) => InequalityVectors.CheckDecomposition(
        ReferenceFile.PublishedRow("inequality", "decomposition_out", name), ReferenceFile.Published("inequality", "decomposition_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "inequality", "decomposition_groups_out", MemberType = typeof(ReferenceFile))]
    public void Group_EachPublishedRow_AsReference(string name) => InequalityVectors.CheckGroup(
        ReferenceFile.PublishedRow("inequality", "decomposition_groups_out", name), ReferenceFile.Published("inequality", "decomposition_in"));
}
