using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

/// <summary>Figures computed independently in python with mpmath at 50 digits, from the published formulas (quantiles by bisection of the distribution).</summary>
public sealed class IntervalGoldenTests
{
    [Theory]
    [InlineData(0.001, 0.5, 1.34993957862307496e-12)]
    [InlineData(0.3, 0.7, 0.0469481821140861312)]
    [InlineData(0.5, 0.3, 0.0124696115179804329)]
    [InlineData(0.975, 19.99999, 34.1695937711176183)]
    [InlineData(0.5, 7, 6.34581119552151754)]
    [InlineData(0.999, 1, 10.8275661706627323)]
    [InlineData(0.0001, 3, 0.00521483232902797784)]
    public void ChiSquare_IsTheInverse(double p, double degrees, double expected) => Assert.Equal(expected, Quantiles.ChiSquare(p, degrees), expected * 1e-12);

    [Theory]
    [InlineData(0.025, 3.5, -2.9400886379827298)]
    [InlineData(0.999, 7, 4.7852896286383341)]
    [InlineData(1e-6, 4, -41.577854150450975)]
    [InlineData(0.6, 30, 0.25560536495191277)]
    [InlineData(0.975, 1000, 1.9623390808264085)]
    public void StudentT_IsTheInverse(double p, double degrees, double expected) =>
        Assert.Equal(expected, Quantiles.StudentT(p, degrees), Math.Abs(expected) * 1e-12);

    [Theory]
    [InlineData(9.999999, 0.95, 4.7953880078432174, 18.390354743722415)]
    [InlineData(9.999999, 0.998, 2.9605198526805185, 24.133969679941775)]
    [InlineData(0.5, 0.95, 0.00049103455858762796, 4.6742018022480739)]
    [InlineData(0.5, 0.998, 7.8539857463124494e-7, 8.1331180981190655)]
    [InlineData(3.5, 0.95, 0.84493459033867729, 9.5113838993208176)]
    [InlineData(3.5, 0.998, 0.29924687618768797, 13.938582435628287)]
    [InlineData(3.5, 0.99, 0.49462784156647513, 11.794675390628694)]
    [InlineData(4, 0.95, 1.0898653736263249, 10.241588675403698)]
    [InlineData(4, 99.8, 0.42855241362842297, 14.794149222537209)]
    [InlineData(4, 99, 0.67220654350740515, 12.594089785985586)]
    [InlineData(10, 95, 4.7874499139675613, 18.391458605756477)]
    [InlineData(10, 0.998, 2.9163183746956856, 24.193724927880537)]
    [InlineData(10.5, 0.95, 5.1337533160128836, 19.038967324141022)]
    [InlineData(10.5, 0.998, 3.1796841918770805, 24.922564127730356)]
    [InlineData(400, 0.95, 361.75544167923881, 441.18731692111408)]
    [InlineData(400, 0.998, 341.02408995178379, 465.75120145037421)]
    public void Count_OfAnySize_HasItsPoissonLimits(double events, double confidence, double lower, double upper)
    {
        var got = RateInterval.OfCount(events, confidence).Value;
        Assert.Equal(lower, got.Lower!.Value, lower * 1e-12);
        Assert.Equal(upper, got.Upper!.Value, upper * 1e-12);
        var thousand = RateInterval.Of(events, 8, confidence, 1000).Value;
        Assert.Equal(events * 125, thousand.Value, 1e-9);
        Assert.Equal(lower * 125, thousand.Lower!.Value, lower * 1e-9);
        Assert.Equal(upper * 125, thousand.Upper!.Value, upper * 1e-9);
    }

    [Theory]
    [InlineData(7, 40, 95, 0.087454137460359173, 0.31949990331787717)]
    [InlineData(7, 40, 0.998, 0.059455841619876622, 0.41581673905118794)]
    [InlineData(1.5, 6, 0.95, 0.059989704688421203, 0.63517743926266152)]
    public void Proportion_HasWilsonsLimits(double count, double whole, double confidence, double lower, double upper)
    {
        var got = ProportionInterval.Of(count, whole, confidence).Value;
        Assert.Equal(lower, got.Lower!.Value, 1e-14);
        Assert.Equal(upper, got.Upper!.Value, 1e-14);
    }

    // A stratum of weight 0 counts towards the events and nothing else.
    [Theory]
    [InlineData(0.95, 6.9961575614752398, 19.657534028147889)]
    [InlineData(0.998, 4.8716113251176251, 24.641747664873872)]
    public void StandardisedRate_HasDobsonsLimits(double confidence, double lower, double upper)
    {
        var got = StandardisedRate.Of([5, 0, 12], [400, 90, 1000], [3, 0, 5], confidence, 1000).Value;
        Assert.Equal(12.1875, got.Value, 1e-12);
        Assert.Equal(lower, got.Lower!.Value, 1e-11);
        Assert.Equal(upper, got.Upper!.Value, 1e-11);
        Assert.Equal((IntervalMethod.Dobson, confidence), (got.Method, got.Confidence));
    }

    [Fact]
    public void Mean_HasStudentsLimits()
    {
        var got = MeanInterval.Of([3.1, 2.7, 4.4, 5.0]).Value;
        Assert.Equal(3.8, got.Value, 1e-14);
        Assert.Equal(2.0812825590708448, got.Lower!.Value, 1e-12);
        Assert.Equal(5.5187174409291552, got.Upper!.Value, 1e-12);
    }

    [Fact]
    public void FullConfidence_InPerCent_IsFullConfidence()
    {
        Assert.Equal((1.0, double.PositiveInfinity, 0.0), (ConfidenceLevel.Of(100).Value.Share, ConfidenceLevel.Of(100).Value.Z, ConfidenceLevel.Of(100).Value.Tail));
        Assert.Equal(ConfidenceLevel.Of(1), ConfidenceLevel.Of(100));
        Assert.Equal(NotComputable.ConfidenceOutOfRange, ConfidenceLevel.Of(Math.BitDecrement(0.9)).Reason);
        Assert.Equal(NotComputable.ConfidenceOutOfRange, ConfidenceLevel.Of(Math.BitIncrement(1)).Reason);
        Assert.Equal(NotComputable.ConfidenceOutOfRange, ConfidenceLevel.Of(Math.BitDecrement(90)).Reason);
        Assert.Equal(NotComputable.ConfidenceOutOfRange, ConfidenceLevel.Of(Math.BitIncrement(100)).Reason);
        Assert.Equal(0.9, ConfidenceLevel.Of(90).Value.Share);
    }
}
