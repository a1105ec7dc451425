using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Funnels;
using Xunit;

namespace Dashboard.Tests.Statistics.Funnels;

/// <summary>Figures computed independently in python (mpmath at 40 digits, binomial tails in fractions) from the published formulas.</summary>
public sealed class FunnelGoldenTests
{
    private static readonly double[] Parts = [30, 55, 80, 3, 95, 52, 34];
    private static readonly double[] Wholes = [100, 100, 100, 20, 100, 80, 90];
    private static readonly double[] Events = [2, 9, 40, 25, 0, 16];
    private static readonly double[] People = [400, 300, 500, 450, 350, 600];

    [Theory]
    [InlineData(0, ProportionLimitForm.WilsonAroundBaseline, 43.8198637121996, 49.3535415700264, 68.2743740560153, 72.8895496392859, FunnelSignal.LowControl, 3.01614397135012e-9)]
    [InlineData(1, ProportionLimitForm.WilsonAroundBaseline, 43.8198637121996, 49.3535415700264, 68.2743740560153, 72.8895496392859, FunnelSignal.NotSignificant, 0.398232351331448)]
    [InlineData(2, ProportionLimitForm.WilsonAroundBaseline, 43.8198637121996, 49.3535415700264, 68.2743740560153, 72.8895496392859, FunnelSignal.HighControl, 2.22375092091244e-5)]
    [InlineData(3, ProportionLimitForm.WilsonAroundBaseline, 28.094833746021, 37.8917224305686, 77.4639526423628, 84.2945891727251, FunnelSignal.LowControl, 5.89445128008995e-5)]
    [InlineData(5, ProportionLimitForm.WilsonAroundBaseline, 42.0948896097173, 48.2030883918238, 69.2632916098988, 74.2581463732659, FunnelSignal.NotSignificant, 0.287327339036964)]
    [InlineData(3, ProportionLimitForm.NormalAroundBaseline, 25.1864681928002, 37.6097341004085, 80.6953506453542, 93.1186165529625, FunnelSignal.LowControl, 5.89445128008995e-5)]
    [InlineData(6, ProportionLimitForm.NormalAroundBaseline, 43.1407814508676, 48.9971651627032, 69.3079195830595, 75.1643032948951, FunnelSignal.LowControl, 3.70284895944156e-5)]
    public void Proportions_HaveTheFiguresOfTheFormulas(int area, ProportionLimitForm form, double lowControl, double lowWarning, double highWarning, double highControl, FunnelSignal signal, double p)
    {
        var funnel = ProportionFunnel.Of(Parts, Wholes, form).Value;
        Assert.Equal(59.152542372881356, funnel.Baseline, 1e-12);
        Check(new FunnelLimits(lowControl, lowWarning, highWarning, highControl), signal, p, funnel.Points[area]);
    }

    [Theory]
    [InlineData(0, 0.113505044423724, 0.605523196359912, 18.0617191693099, 28.0721806060317, FunnelSignal.LowControl, 0.000164435492851374)]
    [InlineData(1, 8.17474801454592, 13.7179103245944, 56.9493448380639, 75.5245776968764, FunnelSignal.NotSignificant, 0.767326652299052)]
    [InlineData(2, 46.4663951575498, 57.1465997328738, 108.940198640049, 127.385708724256, FunnelSignal.HighControl, 7.19364126163968e-6)]
    [InlineData(3, 27.3432428586783, 35.9428131592382, 82.014334871523, 99.2772892835069, FunnelSignal.HighWarning, 0.0424623335793783)]
    [InlineData(4, 0, 0, 10.5396555831827, 19.7364436542347, FunnelSignal.LowControl, 8.36488305368444e-6)]
    [InlineData(5, 10.6116002588539, 15.2325148642343, 43.3073969901021, 54.4527398381049, FunnelSignal.NotSignificant, 0.302563062752198)]
    public void Rates_HaveTheFiguresOfTheFormulas(int area, double lowControl, double lowWarning, double highWarning, double highControl, FunnelSignal signal, double p)
    {
        var funnel = RateFunnel.Of(Events, People).Value;
        Assert.Equal(35.384615384615385, funnel.Baseline, 1e-12);
        Check(new FunnelLimits(lowControl, lowWarning, highWarning, highControl), signal, p, funnel.Points[area]);
    }

    [Theory]
    [InlineData(5, 2.5, 0.7596592864412372, 1.071275647198208, 7.699479389592064, 16.90624547895096, 6.581898081472043, 4.667332831729068, 0.6493945560473682, 0.295748692767133)]
    [InlineData(30.5, 0.4, 0.2358801163719226, 0.2810101929605658, 0.5907541473599829, 0.7517273311281813, 129.3029716498414, 108.5369882091076, 51.62892234663309, 40.57322214721932)]
    public void Curve_HasTheLimitsOfItsEvents(double events, double baseline, double a, double b, double c, double d, double e, double f, double g, double h)
    {
        var point = RateFunnel.CurveAt(events, baseline).Value;
        Assert.Equal(events, point.Events);
        Near(new FunnelLimits(a, b, c, d), point.Limits);
        Near(new FunnelLimits(e, f, g, h), point.Sizes);
    }

    [Theory]
    [InlineData(0, 4, 0.036631277777468361)]
    [InlineData(3, 7.25, 0.13925706023715172)]
    [InlineData(12, 6.5, 0.067759118124616363)]
    [InlineData(0.5, 3, 0.22322045018942512)]
    [InlineData(150, 100, 3.76842093207734e-6)]
    [InlineData(0, 0, 1)]
    [InlineData(3, 0, 0)]
    public void PoissonTail_IsTwiceTheSmallerSide(double count, double expected, double p) => Assert.Equal(p, PoissonTail.TwoSided(count, expected), p * 1e-10);

    [Theory]
    [InlineData(0, 9, 0.25, 0.07508468627929688)]
    [InlineData(3, 9, 0.25, 0.8342742919921875)]
    [InlineData(8, 9, 0.25, 0.9999961853027344)]
    [InlineData(11, 25, 0.891, 4.591240936853726e-08)]
    [InlineData(0, 9, 0, 1)]
    [InlineData(8, 9, 1, 0)]
    [InlineData(9, 9, 1, 1)]
    public void BinomialTail_OfAtMost_IsExact(int count, int size, double share, double p) => Assert.Equal(p, BinomialTail.AtMost(count, size, share), p * 1e-11);

    [Theory]
    [InlineData(9, 9, 0.25, 3.814697265625e-06)]
    [InlineData(3, 9, 0.25, 0.399322509765625)]
    [InlineData(53, 53, 0.89, 0.0020781187085996016)]
    [InlineData(25, 25, 0.4, 1.125899906842624e-10)]
    [InlineData(0, 9, 0, 1)]
    [InlineData(1, 9, 0, 0)]
    [InlineData(9, 9, 1, 1)]
    public void BinomialTail_OfAtLeast_IsExact(int count, int size, double share, double p) => Assert.Equal(p, BinomialTail.AtLeast(count, size, share), p * 1e-10);

    [Theory]
    [InlineData(4, 3, 0.5)]
    [InlineData(-1, 3, 0.5)]
    [InlineData(0, 0, 0.5)]
    [InlineData(1, 3, 1.5)]
    [InlineData(1, 3, -0.5)]
    [InlineData(1, 3, double.NaN)]
    public void BinomialTail_OfImpossibleCounts_IsRefused(int count, int size, double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialTail.AtMost(count, size, share));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialTail.AtLeast(count, size, share));
    }

    private static void Check(FunnelLimits limits, FunnelSignal signal, double p, FunnelPoint point)
    {
        Near(limits, point.Limits);
        Assert.Equal(signal, point.Signal);
        Assert.Equal(p, point.PValue, p * 1e-8);
    }

    private static void Near(FunnelLimits expected, FunnelLimits actual)
    {
        Assert.Equal(expected.LowControl, actual.LowControl, expected.LowControl * 1e-12);
        Assert.Equal(expected.LowWarning, actual.LowWarning, expected.LowWarning * 1e-12);
        Assert.Equal(expected.HighWarning, actual.HighWarning, expected.HighWarning * 1e-12);
        Assert.Equal(expected.HighControl, actual.HighControl, expected.HighControl * 1e-12);
    }
}
