using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;

namespace Dashboard.Tests.Aggregation;

/// <summary>Amounts at the limit of intake in many areas and days: sums beyond 64 bits are exact, and nothing else is disturbed.</summary>
public sealed class LargeAmountsTests
{
    private const string Flow = "communityfund.raised";
    private const string Stock = "fund.guarantee.budget";
    private const string Cumulative = "project.dev.investment.done";

    /// <summary>100 billion units of 10,000 yuan at four decimals.</summary>
    private const long Limit = 100_000_000_000L * 10_000;

    private const decimal Units = 10_000;
    private static readonly Area City = Ledger.Territory.City;
    private static readonly Area[] Communities = [.. Ledger.Territory.AtLevel(AreaLevel.Community, City)];

    private readonly Ledger ledger = new();

    [Fact]
    public void Year_OfReturnsAtTheLimitInEveryCommunityAndMonth_IsExact()
    {
        for (var month = 1; month <= 6; month++)
        {
            Return(Flow, $"2026-{month:00}", Limit);
        }

        Assert.Equal(6m * Communities.Length * Limit / Units, ledger.ReadMeasure(Flow, City, "2026").Numerator);
        Assert.Equal(6m * Communities.Count(area => area.Settlement == Settlement.Rural) * Limit / Units, ledger.ReadMeasure(Flow, City, "2026", Settlement.Rural).Numerator);
        Assert.Equal(6m * Limit / Units, ledger.ReadMeasure(Flow, Communities[0], "2026").Numerator);
        Assert.Equal(1, ledger.ReadMeasure(Flow, City, "2026-06~ytd").Coverage);
    }

    [Fact]
    public void ChangesAfterReading_PassTheBoundBothWays()
    {
        Return(Flow, "2026-01", Limit);
        Assert.Equal((decimal)Communities.Length * Limit / Units, ledger.ReadMeasure(Flow, City, "2026").Numerator);
        for (var month = 2; month <= 6; month++)
        {
            Return(Flow, $"2026-{month:00}", Limit);
        }

        Assert.Equal(6m * Communities.Length * Limit / Units, ledger.ReadMeasure(Flow, City, "2026").Numerator);
        foreach (var community in Communities)
        {
            ledger.Add(Flow, community, "2026-03-01", -Limit);
        }

        Assert.Equal(5m * Communities.Length * Limit / Units, ledger.ReadMeasure(Flow, City, "2026").Numerator);
        Assert.Equal(new Ledger().ReadMeasure(Flow, City, "2026").Reason, MissingReason.NoData);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue + 1)]
    public void Day_Stock_AndYearCohort_OfTheLargestCells_AreExact(long amount)
    {
        foreach (var community in Communities.Take(5))
        {
            ledger.Add(Cumulative, community, "2026-03-02", amount).Add(Cumulative, community, "2026-04-02", amount);
            ledger.Return(Stock, community, "2026", amount);
        }

        Assert.Equal(5m * amount / Units, ledger.ReadMeasure(Stock, City, "2026-05").Numerator);
        Assert.Equal(10m * amount / Units, ledger.ReadMeasure(Cumulative, City, "2026").Numerator);
        Assert.Equal(5m * amount / Units, ledger.ReadMeasure(Cumulative, City, "2026-03-02").Numerator);
        ledger.Add("request.received", Communities[0], "2026-03-02", amount).Add("request.received", Communities[1], "2026-03-02", amount)
            .Add("request.received", Communities[2], "2026-03-03", amount);
        Assert.Equal(2m * amount, ledger.ReadMeasure("request.received", City, "2026-03-02").Numerator);
        Assert.Equal(3m * amount, ledger.ReadMeasure("request.received", City, "2026-W10").Numerator);
        Assert.NotNull(ledger.Read("services.request.per-1000", City, "2026-03").Reason);
    }

    [Fact]
    public void StoredRollUps_OfSumsBeyond64Bits_AreWrittenComparedAndTold()
    {
        for (var month = 1; month <= 4; month++)
        {
            Return(Flow, $"2026-{month:00}", Limit);
        }

        var id = Ledger.Measure(Flow).Id;
        var year = ledger.Store.RollupBlocks(id).Single(block => block.Period.ToString() == "2026");
        var less = new Ledger();
        foreach (var community in Communities)
        {
            // The lowest 64 bits would be the same without this one.
            less.Return(Flow, community, "2026-01", Limit);
        }

        Assert.Empty(StoredRollups.Differences(Ledger.Territory, year, year));
        Assert.NotEmpty(StoredRollups.Differences(Ledger.Territory, year, less.Store.RollupBlocks(id).Single(block => block.Period.ToString() == "2026")));
        Assert.True(StoredRollups.CountOf(year.Blob) > Communities.Length);
        Assert.NotEmpty(ledger.Store.TouchedBlocks(id));
    }

    [Fact]
    public void WideSums_OfRandomAmountsInAnyOrder_AreExact()
    {
        var random = new Random(8);
        long[] amounts = [.. Enumerable.Range(0, 500).Select(_ => random.NextInt64(long.MinValue, long.MaxValue)), long.MaxValue, long.MinValue, -1, 1];
        var expected = amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount);
        var one = new WideSums(1);
        foreach (var amount in amounts)
        {
            one.Add(0, amount);
        }

        var other = new WideSums(1);
        foreach (var amount in amounts.OrderDescending())
        {
            other.Add(0, amount);
        }

        Assert.Equal((expected, expected), (one[0], other[0]));
        other.Add(one);
        Assert.Equal(expected * 2, other[0]);
    }

    private void Return(string measure, string period, long amount) => Array.ForEach(Communities, community => ledger.Return(measure, community, period, amount));
}
