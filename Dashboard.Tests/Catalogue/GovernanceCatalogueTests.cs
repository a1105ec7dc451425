using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Catalogue;

public sealed class GovernanceCatalogueTests
{
    private static readonly GovernanceCatalogue Catalogue = GovernanceCatalogue.BuiltIn;

    [Fact]
    public void BuiltIn_Counts_AsTheSourceTables()
    {
        Assert.Equal(120, Catalogue.Measures.Length);
        Assert.Equal(82, Catalogue.Indicators.Length);
        Assert.Equal(
            ["overview", "core", "unify", "roles", "services", "participation", "autonomy", "law", "virtue", "development", "equity"],
            Catalogue.Boards.Select(board => board.Key));
    }

    [Fact]
    public void MeasureOf_EveryId_GivesTheMeasureOfThatId()
    {
        Assert.All(Catalogue.Measures, measure => Assert.Same(measure, Catalogue.MeasureOf(measure.Id)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue.MeasureOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue.MeasureOf(121));
    }

    [Theory]
    [InlineData("request.due", MeasureNature.Flow, MeasureOrigin.CaseDerived)]
    [InlineData("task.department.pairs", MeasureNature.Distinct, MeasureOrigin.CaseDerived)]
    [InlineData("task.gate.duration", MeasureNature.Duration, MeasureOrigin.CaseDerived)]
    [InlineData("project.safe.planned", MeasureNature.Cumulative, MeasureOrigin.CaseDerived)]
    [InlineData("household.count", MeasureNature.Stock, MeasureOrigin.Returned)]
    [InlineData("street.count", MeasureNature.Stock, MeasureOrigin.Territory)]
    [InlineData("income.rural.mean", MeasureNature.WeightedMean, MeasureOrigin.Returned)]
    public void Measure_NatureAndOrigin_FollowTheSource(string code, MeasureNature nature, MeasureOrigin origin)
    {
        Assert.True(Catalogue.TryFindMeasure(code, out var measure));
        Assert.Equal(nature, measure.Nature);
        Assert.Equal(origin, measure.Origin);
    }

    [Fact]
    public void YearToDateStocks_AreNotCarriedOverTheYear() => Assert.Equal(
        ["fund.guarantee.budget", "fund.guarantee.disbursed", "fund.guarantee.spent", "collective.income"],
        Catalogue.Measures.Where(measure => measure.WithinYear).Select(measure => measure.Code));

    [Fact]
    public void Targets_AllForms_AreRead()
    {
        Assert.Equal(new Target(99, 99, null, "reference"), Find("services.request.ontime-rate").Target);
        Assert.Equal(new Target(10, 10, 5, "policy"), Find("participation.org.per-community").Target);
        Assert.Equal(new Target(-2, 2, null, "design"), Find("equity.gap.request-ontime-pp").Target);
        Assert.Null(Find("services.request.per-1000").Target);
    }

    [Fact]
    public void Terms_AllForms_AreRead()
    {
        Assert.Equal(
            new Term.OfIndicator("services.request.ontime-rate", Settlement.Rural),
            Find("equity.gap.request-ontime-pp").Numerator);
        var floor = Assert.IsType<Term.OfMeasure>(Find("equity.floor.below-30m2-share").Numerator);
        Assert.Equal(("population.resident", CommunityFilter.BelowFacilityFloor), (floor.Measure.Code, floor.Filter));
        Assert.IsType<Term.OfScores>(Find("overview.triad.coupling").Numerator);
        Assert.Equal(0.9, Find("services.request.firstcontact-p90").Percentile);
        Assert.Equal(Grain.Year, Find("equity.dispersion.fund-theil").NaturalGrain);
    }

    private static Indicator Find(string code)
    {
        Assert.True(Catalogue.TryFindIndicator(code, out var indicator));
        return indicator;
    }

    [Fact]
    public void Measures_ThatWorkingDaysHaveASayIn_AreKnown() =>
        Assert.Equal(
            ["gridevent.closed-ontime", "gridevent.due", "gridevent.safety.closed-ontime", "gridevent.safety.due", "request.closed-ontime", "request.cycle.workdays.sum", "request.due", "task.gate.duration"],
            GovernanceCatalogue.BuiltIn.Measures.Where(measure => measure.UsesWorkingDays).Select(measure => measure.Code).Order(StringComparer.Ordinal));
}
