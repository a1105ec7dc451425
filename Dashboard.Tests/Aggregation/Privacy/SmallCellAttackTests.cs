using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Aggregation.Privacy;
using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;

namespace Dashboard.Tests.Aggregation.Privacy;

public sealed class SmallCellAttackTests
{
    private const int Most = 7;
    private static readonly string[] Days = ["2026-03-02", "2026-03-31", "2026-04-01", "2026-04-20"];

    private static readonly string[] Periods =
        [.. Days, "2026-W10", "2026-W14", "2026-W17", "2026-03", "2026-04", "2026-Q1", "2026-Q2", "2026", "2025", "2026-03~ytd", "2026-04~ytd", "2026-05~ytd"];

    /// <summary>Everything that is shown anywhere, as equations: areas of both partitions, strata, every grain.</summary>
    [Theory]
    [InlineData("mediation.concluded", 4)]
    [InlineData("mediation.accepted", 2)]
    [InlineData("mediation.succeeded", 4)]
    [InlineData("mediation.concluded.community-level", 3)]
    public void NoHiddenCell_FollowsFromAllThatIsShown(string code, int often)
    {
        var (hidden, shown) = (0, 0);
        for (var seed = 0; seed < 30; seed++)
        {
            var territory = SmallCity.Random(new Random(seed));
            var reader = new FigureReader(Filled(territory, new Random(seed + 1_000), often), new NeverClosed(), new DateOnly(2027, 2, 1));
            var measure = Ledger.Measure(code);
            var known = new SumsKnown(territory.CellCount * Days.Length);
            foreach (var (area, settlement, period) in Asked(territory))
            {
                if (Read(reader, measure, area, settlement, period).Numerator is not null)
                {
                    known.Add(Places(territory, area, settlement, period));
                    shown += area.Level == AreaLevel.Community ? 1 : 0;
                }
            }

            foreach (var community in territory.AtLevel(AreaLevel.Community, territory.City))
            {
                foreach (var period in Periods.Select(Period.Parse))
                {
                    if (Read(reader, measure, community, null, period).Reason == MissingReason.SmallCell && HasSomebody(reader, measure, community, period))
                    {
                        hidden++;
                        Assert.False(known.Tells(Places(territory, community, null, period)), $"seed {seed}: {community.Code} {period} is told");
                    }
                }
            }
        }

        Assert.True(hidden > 200 && shown > 100, $"{hidden} hidden, {shown} shown: the test would see nothing.");
    }

    /// <summary>Whoever knows the rule too: every history that looks the same is compared, so that nothing is told by what was hidden either.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NobodyInASmallCell_IsToldByTheRuleItself(int communities)
    {
        var territory = SmallCity.OneSubdistrict(communities);
        int[] cells = [.. territory.AtLevel(AreaLevel.Community, territory.City).Select(area => area.Ordinal)];
        var alike = new Dictionary<string, List<long[]>>();
        foreach (var amounts in Combinations(communities))
        {
            var all = new long[territory.CellCount];
            for (var i = 0; i < communities; i++)
            {
                all[cells[i]] = amounts[i];
            }

            var pattern = HiddenCells.Of(territory, AreaSums.Of(AreaLayout.Of(territory), all, []), null);
            var look = string.Join(' ', amounts.Select((amount, i) => pattern.Hides(cells[i]) ? "?" : $"{amount}")) + $" of {amounts.Sum()}";
            (alike.TryGetValue(look, out var same) ? same : alike[look] = []).Add(amounts);
        }

        foreach (var (look, histories) in alike.Where(one => one.Value[0].Sum() <= Most))
        {
            for (var i = 0; i < communities; i++)
            {
                var possible = histories.Select(history => history[i]).Distinct().ToList();
                var isTold = possible.Count == 1 && possible[0] is > 0 and < SmallCellRule.Fewest;
                Assert.False(isTold, $"{look}: community {i} has {possible[0]} and nothing else is possible");
            }
        }
    }

    private static Figure Read(FigureReader reader, Measure measure, Area area, Settlement? settlement, Period period) =>
        reader.ReadMeasure(AreaScope.Of(reader.Store.Territory.City), measure, area, period, settlement);

    /// <summary>Where all hidden siblings (of the stratum, where that is shown) together have nothing there is nobody to be told.</summary>
    private static bool HasSomebody(FigureReader reader, Measure measure, Area community, Period period)
    {
        var territory = reader.Store.Territory;
        var siblings = territory.Children(territory.PathTo(community)[^2]);
        var isMixed = siblings.GroupBy(area => area.Settlement).ToList() is { Count: 2 } strata && strata.Exists(stratum => stratum.Count() == 1);
        var hidden = siblings.Where(area => (isMixed || area.Settlement == community.Settlement) && Read(reader, measure, area, null, period).Reason == MissingReason.SmallCell).ToList();
        var amounts = (SummedAmounts?)reader.Store.Of(measure.Id);
        return hidden.Exists(area => amounts?.Read(Window.Of(measure, period), area, null).Amount > 0);
    }

    private static IEnumerable<(Area Area, Settlement? Settlement, Period Period)> Asked(TerritoryMap territory) =>
        from area in territory.Areas
        from settlement in new Settlement?[] { null, Settlement.Urban, Settlement.Rural }
        from period in Periods
        select (area, settlement, Period.Parse(period));

    private static IEnumerable<int> Places(TerritoryMap territory, Area area, Settlement? settlement, Period period) =>
        from run in area.Cells
        from cell in Enumerable.Range(run.Start, run.Length)
        where territory.AtCell(cell).Settlement is { } own && (settlement is null || own == settlement)
        from day in Enumerable.Range(0, Days.Length)
        where period.Contains(DateOnly.FromDayNumber(Ledger.Day(Days[day])))
        select (cell * Days.Length) + day;

    private static AmountStore Filled(TerritoryMap territory, Random random, int often)
    {
        var store = new AmountStore(territory, Ledger.Catalogue);
        string[] chain = ["mediation.accepted", "mediation.concluded", "mediation.succeeded", "mediation.concluded.community-level"];
        foreach (var community in territory.AtLevel(AreaLevel.Community, territory.City))
        {
            foreach (var day in Days)
            {
                long amount = random.Next(0, often * 2);
                foreach (var code in chain)
                {
                    store.Apply([new Contribution(Ledger.Measure(code).Id, community.Ordinal, Ledger.Day(day), ContributionKey.Amount, amount)]);
                    amount -= amount > 0 ? random.Next(0, 2) : 0;
                }
            }
        }

        return store;
    }

    private static IEnumerable<long[]> Combinations(int count)
    {
        for (var number = 0; number < Math.Pow(Most + 1, count); number++)
        {
            var rest = number;
            yield return [.. Enumerable.Range(0, count).Select(_ => (long)(rest % (Most + 1), rest /= Most + 1).Item1)];
        }
    }

    private sealed class NeverClosed : IClosedPeriods
    {
        public bool IsFinal(Period period) => false;
    }
}
