using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Domain.Territory;
using Dashboard.Features.Boards;
using Dashboard.Tests.Demo;
using Dashboard.Tests.Support;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Judgement;

/// <summary>
/// Every figure of every board of the simulated city, and what is said of it. A verdict that changes shows here, and whoever changes one says why.
/// To take the present state: run with DASHBOARD_TAKE_SNAPSHOT=1 and read the difference.
/// </summary>
public sealed class VerdictSnapshotTests
{
    private static readonly (string Area, string Period)[] Places =
        [("5101", "2026-11"), ("5101", "2026-10"), ("5101", "2026"), ("510121", "2026-11"), ("510104017", "2026-11-21"), ("5101", "2026-W47")];

    [Fact]
    public void Boards_OfTheSimulatedCity_ShowTheFiguresTheyShowed() => Compare("figures.csv", "area,period,board,figures", Figures);

    [Fact]
    public void Boards_OfTheSimulatedCity_JudgeAsTheyJudged() => Compare("verdicts.csv", "area,period,indicator,shown,value,target,signal,cause,assurance,limits,causes,areas", Verdicts);

    private static IEnumerable<string> Figures() =>
        from place in Places
        from board in Boards(place)
        select string.Join(',', place.Area, place.Period, board.Key, Hash(board.Snapshot.Views.Select(Text).Concat(board.Snapshot.Strips.SelectMany(strip => strip.Areas.Select(area => Text(area.Now))))));

    private static IEnumerable<string> Verdicts() =>
        from place in Places
        from board in Boards(place)
        from view in board.Snapshot.Views
        select string.Join(',', place.Area, place.Period, Verdict(view), Outcomes(board.Snapshot.Strips.FirstOrDefault(strip => strip.Indicator == view.Indicator)));

    private static IEnumerable<(string Key, BoardSnapshot Snapshot)> Boards((string Area, string Period) place)
    {
        var reading = new BoardReading(SimulatedFigures.City, TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn, new FakeTimeProvider(Cities.At(14)));
        return GovernanceCatalogue.BuiltIn.Boards.Select(board =>
            (board.Key, reading.Build(new BoardKey(board.Key, place.Area, Period.Parse(place.Period), Partition.Governing, ScopeKey.Of(Some.Reader())))));
    }

    private static string Verdict(JudgedFigure view)
    {
        var signal = view.Signal;
        var target = TargetVerdict.Of(view.Indicator, view.Now).Standing switch
        {
            TargetStanding.Met => "met",
            TargetStanding.Missed => "missed",
            TargetStanding.NotDue => "not due",
            _ => "",
        };
        return string.Join(
            ',',
            view.Indicator.Code,
            view.Now.Period,
            Number(view.Now.Value),
            target,
            signal is null ? "no chart" : signal.Variation?.ToString() ?? $"silent {signal.Silence}",
            signal is null || signal.Variation is null ? "" : $"{signal.Cause}{(signal.Newest is { } newest ? $" {view.Recent[newest].Period}" : "")}",
            signal?.Assurance?.ToString(),
            signal?.Limits is { } limits ? $"{Number(limits.Lower)} {Number(limits.Mean)} {Number(limits.Upper)}" : "",
            signal is null ? "" : Hash(signal.Causes.Select(cause => cause.ToString())));
    }

    private static string Outcomes(AreaFigures? strip) => strip is null ? "" : string.Join(
        ' ', strip.Areas.Where(area => area.Outcome is not (Standing.Similar or Standing.NotCompared or Standing.Missing)).Select(area => $"{area.Area.Code}:{Word(area.Outcome)}"));

    private static string Word(Standing outcome) => outcome.ToString().Replace("Higher", "Differs", StringComparison.Ordinal).Replace("Lower", "Differs", StringComparison.Ordinal);

    private static string Text(JudgedFigure view) => string.Join('|', view.Recent.Append(view.Previous).Append(view.LastYear).Select(Text));

    private static string Text(Figure? figure) => figure is null ? "-" : string.Join(
        ' ', figure.Indicator, figure.Area, figure.Period, Number(figure.Value), figure.Numerator, figure.Denominator, Number(figure.Lower), Number(figure.Upper), figure.Status, figure.Reason, Number(figure.Coverage));

    // The last digits are the machine's business.
    private static string Number(double? value) => value?.ToString("G9", CultureInfo.InvariantCulture) ?? "";

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];

    private static void Compare(string file, string head, Func<IEnumerable<string>> lines)
    {
        var path = Path.Combine(Repository.Root, "Dashboard.Tests", "Judgement", "Snapshot", file);
        string[] now = [head, .. lines()];
        if (Environment.GetEnvironmentVariable("DASHBOARD_TAKE_SNAPSHOT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllLines(path, now);
        }

        var before = File.ReadAllLines(path);
        Assert.Equal(before.Except(now), now.Except(before));
        Assert.Equal(before.Length, now.Length);
    }
}
