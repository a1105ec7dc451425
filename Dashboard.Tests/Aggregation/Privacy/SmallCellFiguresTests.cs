using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Aggregation.Privacy;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Tests.Aggregation.Support;

namespace Dashboard.Tests.Aggregation.Privacy;

public sealed class SmallCellFiguresTests
{
    private const string Concluded = "mediation.concluded";
    private static readonly Area Subdistrict = Ledger.Area("510104017");
    private static readonly Area[] Communities = [.. Ledger.Territory.Children(Subdistrict)];

    private readonly Ledger ledger = new();

    [Fact]
    public void OneSmallCell_HidesTheNextSiblingToo_SoThatTheParentDoesNotTellIt()
    {
        Fill(Concluded, 9);
        Add(Concluded, 1, -7);

        Assert.Equal([1, 2], HiddenIn(Concluded, "2026-05"));
        Assert.Equal((9 * Communities.Length) - 7, ledger.ReadMeasure(Concluded, Subdistrict, "2026-05").Numerator);
    }

    [Fact]
    public void LastSmallCell_TakesTheFirstSiblingInTurn()
    {
        Fill(Concluded, 9);
        Add(Concluded, Communities.Length - 1, -8);

        Assert.Equal([0, Communities.Length - 1], HiddenIn(Concluded, "2026-05"));
    }

    [Fact]
    public void SeveralSmallCells_HideAnotherOnlyWhereTheirSumTells()
    {
        Fill(Concluded, 9);
        Add(Concluded, 0, -8);
        Add(Concluded, 2, -7);
        Assert.Equal([0, 2], HiddenIn(Concluded, "2026-05"));

        // Two and nothing, then two and two: each of both would be certain.
        Add(Concluded, 0, -1);
        Assert.Equal([0, 1, 2], HiddenIn(Concluded, "2026-05"));
        Add(Concluded, 0, 2);
        Assert.Equal([0, 1, 2], HiddenIn(Concluded, "2026-05"));
    }

    [Fact]
    public void WhereTheOthersHaveNothing_NobodyIsTold_AndTheOneIsShown()
    {
        Add(Concluded, 3, 5);

        Assert.Equal(5, ledger.ReadMeasure(Concluded, Communities[3], "2026-05").Numerator);
        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure(Concluded, Communities[0], "2026-05").Reason);
    }

    [Theory]
    [InlineData("2026-05-04")]
    [InlineData("2026-W19")]
    [InlineData("2026-06")]
    [InlineData("2026-06~ytd")]
    [InlineData("2026-Q2")]
    [InlineData("2026")]
    public void PartsOfAMonth_AndWhatHasNotEnded_AreNotShownBelowTheSubdistrict(string period)
    {
        Fill(Concluded, 9);
        Fill(Concluded, 9, "2026-06-02");

        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure(Concluded, Communities[0], period).Reason);
        Assert.NotNull(ledger.ReadMeasure(Concluded, Subdistrict, period).Numerator);
    }

    [Fact]
    public void LongerPeriods_AreShownOnlyWhereEveryMonthIs()
    {
        Fill(Concluded, 9, "2026-04-02");
        Fill(Concluded, 9);

        // Nothing had been delivered before April.
        Assert.Equal(18, ledger.ReadMeasure(Concluded, Communities[0], "2026-05~ytd").Numerator);
        Add(Concluded, 0, -7);
        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure(Concluded, Communities[0], "2026-05~ytd").Reason);
        Assert.Equal(9, ledger.ReadMeasure(Concluded, Communities[0], "2026-04").Numerator);
    }

    [Fact]
    public void EarlierMoments_ShowNothingBelowTheSubdistrict()
    {
        Fill(Concluded, 9);
        var now = ledger.Reader();
        var earlier = new FigureReader(ledger.Store, now.Closed, now.Today, earlier: true);
        var (scope, month) = (AreaScope.Of(Ledger.Territory.City), Dashboard.Domain.Calendar.Period.Parse("2026-05"));

        Assert.Equal(9, now.ReadMeasure(scope, Ledger.Measure(Concluded), Communities[0], month).Numerator);
        Assert.Equal(MissingReason.SmallCell, earlier.ReadMeasure(scope, Ledger.Measure(Concluded), Communities[0], month).Reason);
        Assert.Equal(MissingReason.SmallCell, earlier.Read(scope, Ledger.Indicator("law.mediation.success-rate"), Communities[0], month).Reason);
        Assert.NotNull(earlier.ReadMeasure(scope, Ledger.Measure(Concluded), Subdistrict, month).Numerator);
    }

    [Fact]
    public void Indicators_AreHiddenWhereEitherOfTheirMeasuresIs()
    {
        Fill(Concluded, 9);
        Fill("mediation.succeeded", 9);
        Add("mediation.succeeded", 4, -7);

        // The measure asked for by itself hides 2 of 9; so does the rate that would tell it.
        Assert.Equal([4, 5], HiddenIn("mediation.succeeded", "2026-05"));
        Assert.Empty(HiddenIn(Concluded, "2026-05"));
        var rate = ledger.Read("law.mediation.success-rate", Communities[4], "2026-05");
        Assert.Equal((MissingReason.SmallCell, null, null), (rate.Reason, rate.Numerator, rate.Denominator));
        Assert.Equal(100, ledger.Read("law.mediation.success-rate", Communities[3], "2026-05").Value);
    }

    [Fact]
    public void Parts_AreHiddenWhereTheirWholeIs()
    {
        foreach (var code in new[] { Concluded, "mediation.succeeded", "mediation.concluded.community-level", "mediation.virtue-mediator" })
        {
            Fill(code, 9);
        }

        Add("mediation.succeeded", 0, -7);
        Add("mediation.concluded.community-level", 0, -7);
        Add(Concluded, 3, -7);

        Assert.Equal([0, 1, 3, 4], HiddenIn("mediation.concluded.community-level", "2026-05").Union([1]).Order());
        Assert.Equal(HiddenIn("mediation.succeeded", "2026-05"), HiddenIn("mediation.concluded.community-level", "2026-05"));
        Assert.Subset(HiddenIn("mediation.virtue-mediator", "2026-05").ToHashSet(), HiddenIn(Concluded, "2026-05").ToHashSet());
    }

    [Fact]
    public void Strata_OfAreasInWhichOneCommunityIsAStratum_AreHidden()
    {
        var single = Ledger.Territory.Areas.Where(area => area.Level == AreaLevel.Subdistrict)
            .First(area => Ledger.Territory.Children(area) is var below && below.Count(one => one.Settlement == Settlement.Urban) == 1 && below.Length > 2);
        foreach (var community in Ledger.Territory.Children(single))
        {
            ledger.Add(Concluded, community, "2026-05-04", 2);
        }

        var district = Ledger.Territory.PathTo(single)[^2];
        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure(Concluded, single, "2026-05", Settlement.Urban).Reason);
        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure(Concluded, district, "2026-05", Settlement.Rural).Reason);
        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure(Concluded, Ledger.Territory.City, "2026-05", Settlement.Urban).Reason);
        Assert.NotNull(ledger.ReadMeasure(Concluded, single, "2026-05").Numerator);
        Assert.NotNull(ledger.ReadMeasure(Concluded, Subdistrict, "2026-05", Settlement.Urban).Numerator);
    }

    [Fact]
    public void AmountsThatArriveLater_AreSeenByTheRule()
    {
        Fill(Concluded, 9);
        Assert.Empty(HiddenIn(Concluded, "2026-05"));

        Add(Concluded, 1, -7);
        Assert.Equal([1, 2], HiddenIn(Concluded, "2026-05"));
        Add(Concluded, 1, 7);
        Assert.Empty(HiddenIn(Concluded, "2026-05"));
    }

    [Fact]
    public void EveryProtectedMeasure_IsAFlowOfDays_AndItsWholeIsProtectedToo()
    {
        foreach (var measure in Ledger.Catalogue.Measures.Where(SmallCellRule.Concerns))
        {
            Assert.Equal((MeasureNature.Flow, MeasureOrigin.CaseDerived, WorkItemType.Mediation), (measure.Nature, measure.Origin, measure.ItemType));
            Assert.True(SmallCellRule.WholeOf(measure) is not { } whole || SmallCellRule.Concerns(Ledger.Measure(whole)));
        }
    }

    private int[] HiddenIn(string measure, string period) =>
        [.. Enumerable.Range(0, Communities.Length).Where(i => ledger.ReadMeasure(measure, Communities[i], period).Reason == MissingReason.SmallCell)];

    private void Fill(string measure, long amount, string day = "2026-05-04") => Array.ForEach(Communities, community => ledger.Add(measure, community, day, amount));

    private void Add(string measure, int community, long amount) => ledger.Add(measure, Communities[community], "2026-05-04", amount);
}
