using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Phases;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Signals;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Indicators.Phases;

public sealed class PhasesPartTests : UiTest
{
    private static readonly Reader Staff = new("staff", AreaScope.Of(TerritoryMap.BuiltIn.City), RoleNames.RightsOf(RoleNames.Staff));
    private readonly FakePhaseBook book = new();

    public PhasesPartTests() => Services.AddSingleton<IPhaseBook>(book);

    [Fact]
    public async Task Start_WithPeriodAndReason_IsListedWithItsAuthor()
    {
        var part = Draw(Staff);
        await part.Find(".phases-head button").ClickAsync();

        var offered = part.FindAll("option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Equal(["2026-11", "2026-10", "2026-09"], offered);
        await part.Find("select").ChangeAsync("2026-10");
        await part.Find("textarea").InputAsync("派单规则改变");
        await part.Find("form").SubmitAsync();

        Assert.Equal((new DateOnly(2026, 10, 1), "派单规则改变"), book.Asked);
        Assert.Contains("2026-10-01", part.Find("tbody th").TextContent, StringComparison.Ordinal);
        Assert.Contains("staff", part.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("form"));
    }

    [Theory]
    [InlineData(PhaseRefusal.ReasonMissing, "textarea", "请填写原因")]
    [InlineData(PhaseRefusal.ReasonTooLong, "textarea", "最多 200 字，现为 4 字")]
    [InlineData(PhaseRefusal.DayTaken, "select", "已有一个有效阶段")]
    public async Task Start_Refused_SaysWhyAtTheField_AndKeepsWhatWasWritten(PhaseRefusal refusal, string field, string words)
    {
        book.Refusal = refusal;
        var part = Draw(Staff);
        await part.Find(".phases-head button").ClickAsync();
        await part.Find("textarea").InputAsync("我的原因");
        await part.Find("form").SubmitAsync();

        var fault = part.Find(".fault");
        Assert.Contains(words, fault.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", part.Find(field).GetAttribute("aria-invalid"));
        Assert.Equal(fault.Id, part.Find(field).GetAttribute("aria-describedby"));
        Assert.Equal("我的原因", part.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Withdraw_AsksWhy_AndLeavesThePhaseInSight()
    {
        book.Entries.Add(new PhaseEntry(7, new DateOnly(2026, 10, 1), "派单规则改变", "staff", DateTimeOffset.UnixEpoch, null, null, null));
        var part = Draw(Staff);
        await part.Find("tbody button.link").ClickAsync();
        await part.Find("textarea").InputAsync("没有改变");
        await part.Find("form").SubmitAsync();

        Assert.Equal((7L, "没有改变"), book.Asked);
        Assert.Contains("已由 staff 于 1970-01-01 08:00 撤销", part.Find("tr.withdrawn").TextContent, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("tbody button"));
    }

    [Fact]
    public void Leader_SeesThePhases_ButNoWayToStartOne()
    {
        var leader = Staff with { Rights = RoleNames.RightsOf(RoleNames.Leader) };
        Assert.Equal("", Draw(leader).Markup.Trim());

        book.Entries.Add(new PhaseEntry(7, new DateOnly(2026, 10, 1), "派单规则改变", "staff", DateTimeOffset.UnixEpoch, null, null, null));
        var part = Draw(leader);
        Assert.Contains("派单规则改变", part.Markup, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("button"));
    }

    [Fact]
    public void Part_InEnglish_ReadsEnglish()
    {
        ReadEnglish();
        Assert.Equal("Start a phase", Draw(Staff).Find(".phases-head button").TextContent);
    }

    private IRenderedComponent<PhasesPart> Draw(Reader reader)
    {
        List<Figure> recent = [.. Enumerable.Range(0, 4).Select(i => Some.Figure(98 + i, Some.OnTime.Code, Some.November.Add(i - 3)))];
        var view = new JudgedFigure(Some.OnTime, TerritoryMap.BuiltIn.City, recent[^1], recent[^2], null, new ValueList<Figure>(recent), FigureSignals.Of(Some.OnTime, recent, Today));
        return Render<PhasesPart>(parameters => parameters
            .Add(p => p.View, view)
            .Add(p => p.InForce, new ValueList<StartedPhase>([]))
            .Add(p => p.Reader, reader));
    }
}
