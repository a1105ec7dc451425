using System.Collections.Immutable;
using System.Globalization;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;

namespace Dashboard.Tests.Reference;

/// <summary>Runs a method by the reference's name for it.</summary>
internal static class NormaliseVectors
{
    public static Computed<ImmutableArray<double?>> Run(double[] x, string method, bool positive, string parameter)
    {
        var settings = parameter.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        double Setting(string key) => double.Parse(settings[key], CultureInfo.InvariantCulture);
        bool Switch(string key) => settings[key] == "TRUE";
        return method switch
        {
            "minmax_0_100" => Normalisation.MinMax(x, positive, 0, 100),
            "minmax_0_1" => Normalisation.MinMax(x, positive),
            "minmax_1_100" => Normalisation.MinMax(x, positive, 1, 100),
            "zscore_0_1" => Normalisation.ZScore(x, positive),
            "zscore_100_10" => Normalisation.ZScore(x, positive, 100, 10),
            "rank_min" => Normalisation.Rank(x, positive),
            "rank_average" => Normalisation.Rank(x, positive, RankTies.Average),
            "borda" => Normalisation.Borda(x, positive),
            "prank" => Normalisation.PercentileRank(x, positive),
            "dist2max" => Normalisation.DistanceToBest(x, positive),
            "fracmax" => Normalisation.ShareOfBest(x, positive),
            "dist2target" => Normalisation.DistanceToTarget(x, Setting("target"), positive, Switch("cap_max")),
            "goalposts" => x.Select(v => (double?)new Goalposts(Setting("low"), Setting("high"), positive).Score(v, Setting("scale"), Switch("truncate"))).ToImmutableArray(),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown method of the reference."),
        };
    }
}
