using System.Text.Json;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Live;
using Dashboard.Ui.Charts;
using Dashboard.Ui.Signals;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.Charts;

public sealed class TrendOptionTests : UiTest
{
    private static readonly Indicator PerThousand = Some.Indicator("services.request.per-1000");

    private readonly List<Figure> series =
        [.. Enumerable.Range(0, 26).Select(i => Some.Figure((i < 13 ? 0.027 : 0.041) + (i % 3 * 0.0004), PerThousand.Code, Some.November.Add(i - 26)))];

    [Fact]
    public void Levels_OfSmallRates_StandWhereTheyAre()
    {
        var lines = Write(FigureSignals.Of(PerThousand, series, Today)!).GetProperty("markLine");

        Assert.Equal(-1, lines.GetProperty("precision").GetInt32());
        Assert.Equal(3, lines.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public void Phases_EachHaveTheirBand_AndTheLaterAMark()
    {
        var started = new StartedPhase(series[13].Period.FirstDay, "口径调整", "staff");
        var signal = FigureSignals.Of(PerThousand, series, Today, [started])!;
        var line = Write(signal);

        var bands = line.GetProperty("markArea").GetProperty("data").EnumerateArray().Select(band => (
            band[0].GetProperty("xAxis").GetInt32(), band[1].GetProperty("xAxis").GetInt32(), band[0].GetProperty("yAxis").GetDouble())).ToList();
        Assert.Equal([(0, 12, signal.Phases[0].Limits!.Value.Lower), (13, 25, signal.Phases[1].Limits!.Value.Lower)], bands);
        var marks = line.GetProperty("markLine").GetProperty("data").EnumerateArray().ToList();
        var start = Assert.Single(marks, mark => mark.ValueKind == JsonValueKind.Object && mark.TryGetProperty("xAxis", out _));
        Assert.Equal((13, "阶段 2"), (start.GetProperty("xAxis").GetInt32(), start.GetProperty("label").GetProperty("formatter").GetString()));
        Assert.Equal(6, marks.Count(mark => mark.ValueKind == JsonValueKind.Array));
    }

    private JsonElement Write(FigureSignal signal) =>
        JsonSerializer.SerializeToElement(Services.GetRequiredService<TrendOption>().Write(PerThousand, series, signal)).GetProperty("series")[0];
}
