using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class AmountStoreTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Apply_InAnyOrderAndSplit_GivesTheSameBlocks(int seed)
    {
        var deltas = RandomLedger.Deltas(seed, 4_000);
        var whole = Fresh(deltas);
        var random = new Random(seed);
        var shuffled = deltas.ToArray();
        random.Shuffle(shuffled);
        var split = new AmountStore(Ledger.Territory, Ledger.Catalogue);
        for (var at = 0; at < shuffled.Length;)
        {
            var take = Math.Min(random.Next(1, 300), shuffled.Length - at);
            split.Apply(shuffled.AsSpan(at, take));
            at += take;
        }

        Assert.Equal(Stored(whole.MeasureBlocks()), Stored(split.MeasureBlocks()));
        Assert.Empty(whole.DifferencesFrom(split));
        Assert.Equal(whole.CellCount, split.CellCount);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void RollUps_PatchedWhileRead_EqualThoseBuiltAnew(int seed)
    {
        var deltas = RandomLedger.Deltas(seed, 3_000);
        var live = new AmountStore(Ledger.Territory, Ledger.Catalogue);
        var parts = deltas.Chunk((deltas.Count / 3) + 1).ToArray();
        foreach (var part in parts)
        {
            foreach (var few in part.Chunk(200))
            {
                live.Apply(few);
            }

            Assert.Contains(RandomLedger.Figures(live), figure => figure.Value is not null);
        }

        Assert.Equal(RandomLedger.Figures(Fresh(deltas)), RandomLedger.Figures(live));
    }

    [Fact]
    public void Load_OfStoredBlocks_GivesTheSameFiguresAndBlocks()
    {
        var written = Fresh(RandomLedger.Deltas(6, 3_000));
        var read = new AmountStore(Ledger.Territory, Ledger.Catalogue);
        foreach (var block in written.MeasureBlocks().Concat(written.RollupBlocks(Ledger.Measure("request.due").Id)))
        {
            read.Load(block);
        }

        Assert.Equal(Stored(written.MeasureBlocks()), Stored(read.MeasureBlocks()));
        Assert.Equal(RandomLedger.Figures(written), RandomLedger.Figures(read));
        Assert.All(Ledger.Catalogue.Measures, measure => Assert.Empty(read.TouchedBlocks(measure.Id)));
    }

    [Fact]
    public void Fold_OfTouchedBlocksOnly_LeavesTheSameRowsAsARebuild()
    {
        var deltas = RandomLedger.Deltas(7, 4_000);
        var rows = new Dictionary<(short, Period), byte[]>();
        var folded = new AmountStore(Ledger.Territory, Ledger.Catalogue);
        foreach (var night in deltas.Chunk(900))
        {
            folded.Apply(night);
            foreach (var block in Ledger.Catalogue.Measures.SelectMany(measure => folded.TouchedBlocks(measure.Id)))
            {
                if (block.Blob.Length == 0)
                {
                    rows.Remove((block.Measure, block.Period));
                }
                else
                {
                    rows[(block.Measure, block.Period)] = block.Blob;
                }
            }
        }

        var rebuilt = Fresh(deltas);
        var all = rebuilt.MeasureBlocks().Concat(Ledger.Catalogue.Measures.SelectMany(measure => rebuilt.RollupBlocks(measure.Id)));
        Assert.Equal(Stored(all), Stored(rows.Select(row => new StoredBlock(row.Key.Item1, row.Key.Item2, row.Value))));
    }

    [Fact]
    public void TouchedBlocks_OfOneChange_AreItsDayAndThePeriodsThatHoldIt()
    {
        var ledger = new Ledger().Add("request.due", Ledger.Community("510104", Settlement.Urban), "2026-01-10", 1)
            .Add("request.due", Ledger.Community("510104", Settlement.Urban), "2026-03-10", 1)
            .Add("request.due", Ledger.Community("510104", Settlement.Urban), "2025-03-10", 1);
        var measure = Ledger.Measure("request.due").Id;
        ledger.Store.TouchedBlocks(measure);

        ledger.Add("request.due", Ledger.Community("510104", Settlement.Urban), "2026-01-10", 1);

        Assert.Equal(
            ["2026-01-10", "2026-W02", "2026-01", "2026-Q1", "2026", "2026-01~ytd", "2026-03~ytd"],
            ledger.Store.TouchedBlocks(measure).OrderBy(block => block.Period.Grain).ThenBy(block => block.Period.Anchor).Select(block => block.Period.ToString()));
        Assert.Empty(ledger.Store.TouchedBlocks(measure));
    }

    [Fact]
    public void Slice_OfAStore_StandsByItself()
    {
        var deltas = RandomLedger.Deltas(8, 2_000);
        var store = Fresh(deltas);
        var before = RandomLedger.Figures(store).ToList();
        var slice = store.Slice(Ledger.Catalogue.Measures.Select(measure => measure.Id));

        store.Apply(RandomLedger.Deltas(9, 500).AsSpan());

        Assert.Equal(before, RandomLedger.Figures(slice));
        slice.Apply(RandomLedger.Deltas(9, 500).AsSpan());
        Assert.Equal(RandomLedger.Figures(store), RandomLedger.Figures(slice));
    }

    [Fact]
    public void DifferencesFrom_AStoreWithOneOtherCell_NamesIt()
    {
        var town = Ledger.Community("510104", Settlement.Urban);
        var stored = new Ledger().Add("request.due", town, "2026-01-10", 5).Store;
        var rebuilt = new Ledger().Add("request.due", town, "2026-01-10", 4).Store;

        Assert.Equal(
            [new CellDifference(Ledger.Measure("request.due").Id, Period.Parse("2026-01-10"), town.Ordinal, ContributionKey.Amount, 5, 4)],
            stored.DifferencesFrom(rebuilt));
    }

    [Fact]
    public void BothPartitions_SumToTheCity_ForEveryFlow()
    {
        var store = Fresh(RandomLedger.Deltas(10, 6_000));
        var reader = new FigureReader(store, new Ledger().Reader().Closed, new DateOnly(2026, 6, 1));
        var scope = AreaScope.Of(Ledger.Territory.City);
        var seen = 0;
        foreach (var measure in Ledger.Catalogue.Measures.Where(measure => measure.Nature is MeasureNature.Flow or MeasureNature.Cumulative or MeasureNature.Distinct))
        {
            var year = Period.Parse("2025");
            var city = reader.ReadMeasure(scope, measure, Ledger.Territory.City, year).Numerator;
            seen += city > 0 ? 1 : 0;
            foreach (var partition in Enum.GetValues<Partition>())
            {
                var districts = Ledger.Territory.Children(Ledger.Territory.City, partition)
                    .Select(area => reader.ReadMeasure(scope, measure, area, year)).ToList();
                Assert.Equal(city ?? 0, districts.Sum(figure => figure.Numerator ?? 0));
            }
        }

        Assert.True(seen > 50);
    }

    [Fact]
    public void Apply_OfWhatDoesNotExist_IsRefused()
    {
        var store = new AmountStore(Ledger.Territory, Ledger.Catalogue);

        Assert.Throws<ArgumentException>(() => store.Apply([new Contribution(500, 0, 739_000, 0, 1)]));
        Assert.Throws<ArgumentException>(() => store.Apply([new Contribution(Ledger.Measure("request.due").Id, 0, 739_000, 9, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Apply([new Contribution(Ledger.Measure("request.due").Id, 99_999, 739_000, 0, 1)]));
    }

    private static AmountStore Fresh(Deltas deltas)
    {
        var store = new AmountStore(Ledger.Territory, Ledger.Catalogue);
        store.Apply(deltas.AsSpan());
        return store;
    }

    private static List<string> Stored(IEnumerable<StoredBlock> blocks) =>
        [.. blocks.Select(block => $"{block.Measure} {block.Period} {Convert.ToHexString(block.Blob)}").Order(StringComparer.Ordinal)];
}
