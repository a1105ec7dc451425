using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Live.Verdicts;
using Dashboard.Tests.Ui;
using MathNet.Numerics.Distributions;

namespace Dashboard.Tests.Judgement;

/// <summary>Proof: in a random city with small denominators nothing is called a difference or a signal that chance alone explains.</summary>
public sealed class SmallCityTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Period Last = Period.Parse("2026-10");

    private static readonly (string Whole, string Part, string Indicator)[] Proportions =
    [
        ("request.due", "request.closed-ontime", "services.request.ontime-rate"),
        ("gridevent.due", "gridevent.closed-ontime", "services.grid.ontime-rate"),
        ("mediation.concluded", "mediation.succeeded", "law.mediation.success-rate"),
        ("task.dispatched", "task.bounced", "unify.flow.bounce-rate"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Verdicts_OfARandomCityWithSmallDenominators_ClaimNothingThatChanceExplains(int seed)
    {
        var figures = Invent(new Random(seed));
        var (differences, few, signals, hollow) = (0, 0, 0, 0);
        foreach (var (query, figure, verdict, recent) in Judged(figures))
        {
            if (verdict.Benchmark.Outcome is not (Standing.Similar or Standing.NotCompared or Standing.Missing))
            {
                var level = verdict.Benchmark.Outcome is Standing.Better998 or Standing.Worse998 or Standing.Higher998 or Standing.Lower998 ? 0.001 : 0.025;
                var tail = Tail(figure, Whole(figures, query).Value!.Value / 100);
                Assert.True(tail <= level * (1 + 1e-9), $"{figure.Indicator} {figure.Area} {figure.Period}: {figure.Numerator}/{figure.Denominator} has {tail}");
                differences++;
            }

            few += verdict.Benchmark.Reason == Domain.Statistics.NotComputable.TooFewCases ? 1 : 0;
            decimal[] sizes = [.. recent.Where(one => one.Value is not null).Select(one => one.Denominator!.Value).Order()];
            var isHollow = figure.Value is not null && figure.Denominator < (sizes[(sizes.Length - 1) / 2] + sizes[sizes.Length / 2]) / 2 / 5;
            signals += verdict.Signal!.IsSignal ? 1 : 0;
            hollow += isHollow ? 1 : 0;
            Assert.False(isHollow && verdict.Signal.Variation is not null, $"{figure.Indicator} {figure.Area} {figure.Period}: a word on {figure.Denominator} cases");
        }

        Assert.True(differences > 10 && few > 10 && signals > 0 && hollow > 10, $"{differences} differences, {few} of too few cases, {signals} signals, {hollow} hollow: the city is too tame");
    }

    private static CityFigures Invent(Random chance)
    {
        var figures = new CityFigures(Today);
        var amounts = new Deltas();
        foreach (var area in TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City))
        {
            var community = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, area)[0];
            foreach (var (whole, part, _) in Proportions)
            {
                var usual = chance.Next(1, 30);
                var share = 0.5 + (chance.NextDouble() / 2);
                foreach (var month in Last.Add(-26).Through(Last))
                {
                    // Now and then a month of hardly any case, and one in which nearly everything fails.
                    var size = chance.Next(6) == 0 ? chance.Next(1, 3) : usual + chance.Next(1 + (usual / 2));
                    var done = Enumerable.Range(0, size).Count(_ => chance.NextDouble() < (chance.Next(12) == 0 ? 0.1 : share));
                    amounts.Add(Amount(whole, community, month, size));
                    amounts.Add(Amount(part, community, month, done));
                }
            }
        }

        figures.Add([.. amounts]);
        return figures;
    }

    private static Contribution Amount(string measure, Area area, Period month, long amount) =>
        new(GovernanceCatalogue.BuiltIn.TryFindMeasure(measure, out var found) ? found.Id : throw new ArgumentException(measure), area.Ordinal, month.FirstDay.DayNumber, ContributionKey.Amount, amount);

    private static IEnumerable<(FigureQuery Query, Figure Figure, FigureVerdict Verdict, IReadOnlyList<Figure> Recent)> Judged(CityFigures figures)
    {
        var scoped = figures.For(Some.Reader());
        VerdictQuery[] asked =
        [
            .. from proportion in Proportions
               from area in TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City)
               from month in Last.Add(-5).Through(Last)
               select new VerdictQuery(new FigureQuery(Some.Indicator(proportion.Indicator), null, area, month), true, TerritoryMap.BuiltIn.City),
        ];
        var plan = VerdictPlan.Of(asked);
        var read = scoped.Read(plan.Queries).Figures;
        var verdicts = plan.Judge(read, Today, scoped.Phases);
        return asked.Select((one, i) => (one.Figure, read[i], verdicts[i]!,
            scoped.Read([.. ChartSeries.RecentPeriods(one.Figure.Period).Select(period => one.Figure with { Period = period })]).Figures));
    }

    private static Figure Whole(CityFigures figures, FigureQuery query) => figures.For(Some.Reader()).Read([query with { Area = TerritoryMap.BuiltIn.City }]).Figures[0];

    private static double Tail(Figure figure, double share)
    {
        var (count, size) = ((int)figure.Numerator!.Value, (int)figure.Denominator!.Value);
        return count > share * size ? 1 - Binomial.CDF(share, size, count - 1) : Binomial.CDF(share, size, count);
    }
}
