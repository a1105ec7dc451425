using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class WeightSchemeTests
{
    private static readonly DateOnly Day = new(2024, 7, 1);

    [Fact]
    public void Scheme_KeepsWhatItWasGiven()
    {
        var scheme = new WeightScheme("i", Day, "ahp", "why", new Dictionary<string, double> { ["a"] = 2, ["b"] = 0 });
        Assert.Equal(("i", Day, "ahp", "why"), (scheme.Index, scheme.From, scheme.Method, scheme.Basis));
        Assert.Equal((2, 0), (scheme.Weights["a"], scheme.Weights["b"]));
        var four = new WeightScheme("i", Day, "ahp", "why", new Dictionary<string, double> { ["b"] = 1, ["c"] = 4, ["a"] = 3 });
        Assert.Equal([("a", 0.375), ("b", 0.125), ("c", 0.5)], four.Shares.Select(share => (share.Key, share.Value)));
    }

    [Theory]
    [InlineData("", "m", "b", 1)]
    [InlineData("i", " ", "b", 1)]
    [InlineData("i", "m", "", 1)]
    [InlineData("i", "m", "b", 0)]
    [InlineData("i", "m", "b", -1)]
    [InlineData("i", "m", "b", double.NaN)]
    public void Scheme_ThatIsNone_IsRefused(string index, string method, string basis, double weight) =>
        Assert.Throws<ArgumentException>(() => new WeightScheme(index, Day, method, basis, new Dictionary<string, double> { ["a"] = weight }));

    [Fact]
    public void Scheme_WithoutWeights_IsRefusedAndNamed()
    {
        Assert.Throws<ArgumentNullException>(() => new WeightScheme("i", Day, "m", "b", null!));
        var fault = Assert.Throws<ArgumentException>(() => new WeightScheme("i", Day, "m", "b", new Dictionary<string, double>()));
        Assert.Contains("'i' from 2024-07-01", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InForce_OnADay_IsTheLatestThatHasBegun()
    {
        WeightScheme On(string index, int year) => new(index, new DateOnly(year, 7, 1), "m", "b", new Dictionary<string, double> { ["a"] = year });
        WeightScheme[] schemes = [On("i", 2024), On("i", 2020), On("i", 2022), On("j", 2023)];
        Assert.Null(WeightScheme.InForce(schemes, "i", new DateOnly(2020, 6, 30)));
        Assert.Equal(2020, WeightScheme.InForce(schemes, "i", new DateOnly(2020, 7, 1))!.From.Year);
        Assert.Equal(2022, WeightScheme.InForce(schemes, "i", new DateOnly(2024, 6, 30))!.From.Year);
        Assert.Equal(2024, WeightScheme.InForce(schemes, "i", new DateOnly(2030, 1, 1))!.From.Year);
        Assert.Equal(2023, WeightScheme.InForce(schemes, "j", new DateOnly(2030, 1, 1))!.From.Year);
    }
}
