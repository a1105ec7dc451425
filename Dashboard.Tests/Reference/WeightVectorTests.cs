using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class WeightVectorTests
{
    public static TheoryData<string> WeightCases => ReferenceFile.Cases("weights", "entropy_critic_out", "case_id", "criterion");

    public static TheoryData<string> TopsisCases => ReferenceFile.Cases("weights", "topsis_out", "case_id", "normalisation", "weights", "unit");

    [Theory]
    [MemberData(nameof(WeightCases))]
    public void EntropyAndCritic_EachRow_AsReference(string name) => WeightVectors.CheckWeights(
        ReferenceFile.Own("weights", "entropy_critic_out").Row(name, "case_id", "criterion"), ReferenceFile.Own("weights", "matrices_in"));

    [Theory]
    [MemberData(nameof(TopsisCases))]
    public void Topsis_EachRow_AsReference(string name) => WeightVectors.CheckTopsis(
        ReferenceFile.Own("weights", "topsis_out").Row(name, "case_id", "normalisation", "weights", "unit"), ReferenceFile.Own("weights", "matrices_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "weights", "entropy_critic_out", MemberType = typeof(ReferenceFile))]
    public void EntropyAndCritic_EachPublishedRow_AsReference(string name) => WeightVectors.CheckWeights(
        ReferenceFile.PublishedRow("weights", "entropy_critic_out", name), ReferenceFile.Published("weights", "matrices_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "weights", "topsis_out", MemberType = typeof(ReferenceFile))]
    public void Topsis_EachPublishedRow_AsReference(string name) => WeightVectors.CheckTopsis(
        ReferenceFile.PublishedRow("weights", "topsis_out", name), ReferenceFile.Published("weights", "matrices_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "weights", "entropy_shift_sensitivity", MemberType = typeof(ReferenceFile))]
    public void EntropyShift_EachPublishedRow_AsReference(string name) => WeightVectors.CheckShift(
        ReferenceFile.PublishedRow("weights", "entropy_shift_sensitivity", name), ReferenceFile.Own("weights", "matrices_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "weights", "ahp_consistency_out", MemberType = typeof(ReferenceFile))]
    public void Ahp_EachPublishedMatrix_AsReference(string name) => WeightVectors.CheckAhp(
        ReferenceFile.PublishedRow("weights", "ahp_consistency_out", name), ReferenceFile.Published("weights", "ahp_in"), ReferenceFile.Published("weights", "ahp_weights_out"));
}
