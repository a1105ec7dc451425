using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Domain.Territory;
using Dashboard.Features.Api;
using Dashboard.Features.Api.Values;
using Dashboard.Features.Boards;
using Dashboard.Identity.Sharing;
using Dashboard.Live.Push;
using Dashboard.Live.Verdicts;
using Dashboard.Tests.Demo;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Judgement;

/// <summary>Proof: what a screen says of a figure is what the interface and the hub say of it.</summary>
public sealed class SameVerdictEverywhereTests
{
    private readonly FakeTimeProvider clock = new(Cities.At(14));
    private readonly IOptions<ApiOptions> options = Options.Create(new ApiOptions());

    [Theory]
    [InlineData("5101", "2026-11")]
    [InlineData("510121", "2026-10")]
    [InlineData("510104017", "2026-11-21")]
    public void EveryFigure_OfEveryBoard_IsJudgedInTheInterfaceAsOnTheScreen(string area, string period)
    {
        var judged = 0;
        foreach (var board in Boards(area, period))
        {
            foreach (var view in board.Views)
            {
                Assert.Equal(OnScreen(view), Ask(view.Indicator, view.Area, view.Now.Period) with { Benchmark = Nothing });
                judged++;
            }

            foreach (var (strip, one) in board.Strips.SelectMany(strip => strip.Areas.Select(one => (strip, one))))
            {
                var answer = Ask(strip.Indicator, one.Area, strip.Benchmark.Now.Period).Benchmark;
                Assert.Equal((area, Answer(one.Outcome)), (answer.Area, answer.Outcome));
                judged++;
            }
        }

        Assert.True(judged > 80, $"only {judged} verdicts were compared");
    }

    [Fact]
    public async Task EveryRunningFigure_OfEveryBoard_IsJudgedByTheHubAsOnTheScreen()
    {
        await using var feed = new PushFeed(SimulatedFigures.City, new PushShares(Options.Create(new ReadingOptions())), TerritoryMap.BuiltIn, clock, NullLogger<PushFeed>.Instance);
        await feed.StartAsync(Xunit.TestContext.Current.CancellationToken);
        var views = Boards("5101", "2026-11").SelectMany(board => board.Views).Where(view => view.Now.Period.Contains(Cities.Start)).ToList();

        var joining = feed.JoinAsync("screen", "reader", [.. views.Select(view => new PushKey(view.Indicator, view.Area, view.Now.Period.Grain) { IsJudged = true, Benchmark = view.Area })], _ => ValueTask.CompletedTask);
        clock.Advance(PushFeed.Interval);
        var snapshot = await joining;

        Assert.True(views.Count > 40, $"only {views.Count} figures run");
        Assert.All(views.Zip(snapshot.Values), one => Assert.Equal(OnScreen(one.First), one.Second.Verdict! with { Benchmark = Nothing }));
    }

    private static BenchmarkAnswer Nothing => new(null, "not-compared", null, null);

    private static string Answer(Standing outcome) => VerdictAnswer.Of(new FigureVerdict(default, null, new BenchmarkVerdict(outcome, null, null), null)).Benchmark.Outcome;

    private static VerdictAnswer OnScreen(JudgedFigure view) => VerdictAnswer.Of(new FigureVerdict(
        TargetVerdict.Of(view.Indicator, view.Now), null, new BenchmarkVerdict(Standing.NotCompared, null, null), view.Signal));

    private IEnumerable<BoardSnapshot> Boards(string area, string period)
    {
        var reading = new BoardReading(SimulatedFigures.City, TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn, clock);
        return GovernanceCatalogue.BuiltIn.Boards.Select(board =>
            reading.Build(new BoardKey(board.Key, area, Period.Parse(period), Partition.Governing, ScopeKey.Of(Some.Reader()))));
    }

    private VerdictAnswer Ask(Indicator indicator, Area area, Period period)
    {
        var query = new ValuesQuery { Indicator = [indicator.Code], Area = area.Code, Period = period.ToString(), Verdict = "true" };
        var asked = new ValuesReading(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn, options).Read(query, TerritoryMap.BuiltIn.City);
        return new ValuesAnswering(SimulatedFigures.City, TerritoryMap.BuiltIn, clock, options).Answer(query, asked, Some.Reader(), Xunit.TestContext.Current.CancellationToken).Values.Single().Verdict!;
    }
}
