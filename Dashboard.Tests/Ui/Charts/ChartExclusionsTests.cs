using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Ui.Charts;
using Dashboard.Ui.Signals;

namespace Dashboard.Tests.Ui.Charts;

/// <summary>The chart says which points are neither in its limits nor judged, and why.</summary>
public sealed class ChartExclusionsTests : UiTest
{
    private readonly List<Figure> months =
    [
        .. Enumerable.Range(0, 14).Select(i => Some.Figure(98 + (i % 2), period: Period.Parse("2024-06").Add(i)) with { Numerator = 980 + (10 * (i % 2)), Denominator = 1000 }),
    ];

    [Fact]
    public void Exclusions_OfAMonthInWhichTheSourceBeganAndOneOfFewCases_AreNamed()
    {
        months[0] = months[0] with { IsPartial = true };
        months[5] = months[5] with { Numerator = 3, Denominator = 4 };

        var words = Draw().Find(".chart-exclusions").TextContent;

        Assert.Contains("件数太少（2024-11）", words, StringComparison.Ordinal);
        Assert.Contains("数据源中途开始（2024-06）", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_OfANewestMonthOfFewCases_SayThatItIsNotJudged()
    {
        months[13] = months[13] with { Numerator = 3, Denominator = 4 };

        var marks = Render<SignalMarks>(parameters => parameters.Add(p => p.Signal, Signal()));

        Assert.Equal("件数太少，不判", marks.Find(".judge-silent").TextContent);
        Assert.Empty(marks.FindAll("svg"));
    }

    [Fact]
    public void Exclusions_WhereEveryPointIsJudged_AreNotSpokenOf() => Assert.Empty(Draw().FindAll(".chart-exclusions"));

    private FigureSignal Signal() => FigureSignals.Of(Some.OnTime, months, Today)!;

    private IRenderedComponent<ChartExclusions> Draw() => Render<ChartExclusions>(parameters => parameters
        .Add(p => p.Series, new ValueList<Figure>(months)).Add(p => p.Signal, Signal()));
}
