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

    [Fact]
    public void Published_EntropyCriticTopsis_AsReference()
    {
        var matrices = ReferenceFile.Published("weights", "matrices_in");
        foreach (var row in ReferenceFile.Published("weights", "entropy_critic_out").Rows)
        {
            WeightVectors.CheckWeights(row, matrices);
        }

        foreach (var row in ReferenceFile.Published("weights", "topsis_out").Rows)
        {
            WeightVectors.CheckTopsis(row, matrices);
        }
    }

    [Fact]
    public void Published_EntropyShift_AsReference()
    {
        foreach (var row in ReferenceFile.Published("weights", "entropy_shift_sensitivity").Rows)
        {
            WeightVectors.CheckShift(row, ReferenceFile.Own("weights", "matrices_in"));
        }
    }

    [Fact]
    public void Published_Ahp_AsReference()
    {
        var matrices = ReferenceFile.Published("weights", "ahp_in");
        var weights = ReferenceFile.Published("weights", "ahp_weights_out");
        foreach (var row in ReferenceFile.Published("weights", "ahp_consistency_out").Rows)
        {
            WeightVectors.CheckAhp(row, matrices, weights);
        }
    }
}
