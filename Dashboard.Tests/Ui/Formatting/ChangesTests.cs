using Dashboard.Ui.Formatting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.Formatting;

public sealed class ChangesTests : UiTest
{
    private Changes Changes => Services.GetRequiredService<Changes>();

    [Fact]
    public void Between_Percentages_CountsInPercentagePoints() =>
        Assert.Equal(new ChangeWords(ChangeDirection.Up, "↑", "上升", "0.9", "个百分点"), Changes.Between(Some.OnTime, Some.Figure(93.0), Some.Figure(92.1)));

    [Fact]
    public void Between_FiguresThatLookEqual_SaysUnchanged() =>
        Assert.Equal(ChangeDirection.Same, Changes.Between(Some.OnTime, Some.Figure(93.04), Some.Figure(93.01)).Direction);

    [Fact]
    public void Between_OtherUnits_KeepsTheUnit()
    {
        ReadEnglish();
        var hours = Some.Indicator("services.request.firstcontact-p90");

        Assert.Equal(new ChangeWords(ChangeDirection.Down, "↓", "down", "1.5", "h"), Changes.Between(hours, Some.Figure(18, hours.Code), Some.Figure(19.5, hours.Code)));
    }

    [Fact]
    public void Between_AMissingFigure_ComparesNothing()
    {
        Assert.Equal(ChangeDirection.Unknown, Changes.Between(Some.OnTime, Some.Figure(93), Some.Figure(null)).Direction);
        Assert.Equal(ChangeDirection.Unknown, Changes.Between(Some.OnTime, Some.Figure(93), null).Direction);
    }
}
