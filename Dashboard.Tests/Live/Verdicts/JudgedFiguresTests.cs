using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Comparisons;
using Dashboard.Live.Verdicts;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Live.Verdicts;

/// <summary>A running period is compared with the same days of another or with nothing, a whole one with whole ones.</summary>
public sealed class JudgedFiguresTests
{
    private const string Tasks = "unify.burden.tasks-per-community";
    private static readonly DateOnly Today = new(2026, 11, 25);
    private readonly CityFigures figures = new(Today);

    [Fact]
    public void Comparison_OfARunningMonth_TakesTheSameDaysOfBoth()
    {
        Arrive(("2025-01-01", 1), ("2025-11-10", 80), ("2025-11-28", 500), ("2026-10-10", 100), ("2026-10-25", 7), ("2026-10-26", 900), ("2026-11-10", 120));

        var view = Read(Tasks, "2026-11");

        Assert.Equal((ComparisonBasis.SameProgress, 107m), (view.AgainstPrevious!.Basis, view.AgainstPrevious.With!.Numerator));
        Assert.Equal((ComparisonBasis.SameProgress, 80m), (view.AgainstLastYear!.Basis, view.AgainstLastYear.With!.Numerator));
    }

    [Fact]
    public void Comparison_OfAnEndedMonth_TakesWholeOnes()
    {
        Arrive(("2025-01-01", 1), ("2025-10-30", 80), ("2026-09-30", 60), ("2026-10-30", 100));

        var view = Read(Tasks, "2026-10");

        Assert.Equal((ComparisonBasis.Whole, 60m, 80m), (view.AgainstPrevious!.Basis, view.AgainstPrevious.With!.Numerator, view.AgainstLastYear!.With!.Numerator));
    }

    [Fact]
    public void Comparison_OfAYear_IsOne_AndOfTheSameDays()
    {
        Arrive(("2025-01-01", 1), ("2025-11-25", 80), ("2025-11-26", 500), ("2026-03-01", 30));

        var view = Read(Tasks, "2026");

        Assert.Null(view.AgainstPrevious);
        Assert.Equal((ComparisonBasis.SameProgress, 81m), (view.AgainstLastYear!.Basis, view.AgainstLastYear.With!.Numerator));
    }

    [Fact]
    public void Comparison_WithAYearThatLacksMonths_IsLeftOut()
    {
        Arrive(("2025-10-20", 80), ("2026-03-01", 30));

        Assert.Equal(new FigureComparison(null, ComparisonBasis.LacksDays), Read(Tasks, "2026").AgainstLastYear);
    }

    [Theory]
    [InlineData("unify.burden.offlist-certificates", "2026-11", ComparisonBasis.PeriodRuns)]
    [InlineData("overview.index.total", "2026-11", ComparisonBasis.PeriodRuns)]
    [InlineData("core.resource.fund-disbursed-rate", "2026-11", ComparisonBasis.PeriodRuns)]
    [InlineData(Tasks, "2026-11-25", ComparisonBasis.PeriodRuns)]
    [InlineData("services.five.backstreet-rate", "2026-11", ComparisonBasis.SameProgress)]
    [InlineData("services.request.ontime-rate", "2026-W48", ComparisonBasis.SameProgress)]
    [InlineData("equity.gap.request-ontime-pp", "2026-11", ComparisonBasis.SameProgress)]
    [InlineData("core.reach.grid-party-rate", "2026-Q4", ComparisonBasis.Whole)]
    [InlineData("services.request.ontime-rate", "2026-10", ComparisonBasis.Whole)]
    public void Basis_AsksWhetherTheSameDaysCanBeHad(string code, string period, ComparisonBasis basis) =>
        Assert.Equal(basis, ComparisonRules.BasisOf(Some.Indicator(code), Period.Parse(period), Today));

    [Theory]
    [InlineData("2026-11", "2026-10", "2026-10-25")]
    [InlineData("2026-03", "2026-02", "2026-02-28")]
    [InlineData("2026-W48", "2026-W47", "2026-11-18")]
    [InlineData("2026", "2025", "2025-11-25")]
    [InlineData("2026-11~ytd", "2025-11~ytd", "2025-11-25")]
    public void SameProgress_IsTheDayByWhichAsMuchHadPassed(string period, string other, string day) => Assert.Equal(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        ComparisonRules.SameProgress(Period.Parse(period), Period.Parse(other), period == "2026-03" ? new DateOnly(2026, 3, 30) : Today));

    [Fact]
    public void Areas_OfARunningMonth_MoveByTheSameDays()
    {
        Arrive(("2025-01-01", 1), ("2026-10-10", 100), ("2026-10-26", 900), ("2026-11-10", 120));

        var areas = JudgedAreas.Read(figures.For(Some.Reader()), Some.Indicator(Tasks), Some.Area("5101"), [Some.Area("510104")], Some.November);

        Assert.Equal((ComparisonBasis.SameProgress, 100m), (areas.Basis, areas.Areas[0].Previous!.Numerator));
    }

    private void Arrive(params (string Day, long Amount)[] amounts)
    {
        foreach (var (day, amount) in amounts)
        {
            figures.Add("task.community.arrived", "510104017001", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), amount);
        }
    }

    private JudgedFigure Read(string code, string period) =>
        JudgedFigures.Read(figures.For(Some.Reader()), [Some.Indicator(code)], Some.Area("5101"), Period.Parse(period), Today).Views[0];
}
