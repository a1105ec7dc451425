using System.Globalization;
using Dashboard.Domain.Aggregation;
using Dashboard.Ui.Formatting;
using Dashboard.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Ui.Formatting;

public sealed class FigureFormatTests : UiTest
{
    private FigureFormat Format => Services.GetRequiredService<FigureFormat>();

    [Theory]
    [InlineData(98.54, 1, "98.5")]
    [InlineData(98.55, 1, "98.6")]
    [InlineData(-3.6, 1, "−3.6")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(20937757, 0, "20,937,757")]
    public void Number_IsWrittenAlike_WithATrueMinusAndNeverMinusZero(double value, int decimals, string written) =>
        Assert.Equal(written, FigureFormat.Number(value, decimals));

    [Fact]
    public void Number_InACultureWithADecimalComma_KeepsThePoint()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("1,234.5", FigureFormat.Number(1234.5, 1));
        Assert.Equal("1,926,707.2", FigureFormat.Amount(1926707.2m));
    }

    [Theory]
    [InlineData(99999, "99,999", "99,999")]
    [InlineData(100000, "10.00万", "100.0k")]
    [InlineData(20937757, "2,093.78万", "20.94M")]
    [InlineData(412300000, "4.12亿", "412.30M")]
    public void Headline_CountsInTenThousandsInChinese_AndInThousandsInEnglish(double value, string chinese, string english)
    {
        Assert.Equal(chinese, Format.Headline(value, 0));
        ReadEnglish();
        Assert.Equal(english, Format.Headline(value, 0));
    }

    [Fact]
    public void Unit_IsNeverRepeatedForBareNumbers_AndFollowsTheLanguage()
    {
        Assert.Equal("98.5%", Format.ValueWithUnit(Some.OnTime, Some.Figure(98.5)));
        Assert.Equal("", Format.Unit("ratio"));
        Assert.Equal("小时", Format.Unit("hour"));
        ReadEnglish();
        Assert.Equal("h", Format.Unit("hour"));
    }

    [Theory]
    [InlineData(0.9996, "99.9%")]
    [InlineData(0.0004, "0.1%")]
    [InlineData(1, "100%")]
    [InlineData(0.808, "80.8%")]
    public void Share_NeverRoundsToAllOrNothing(double share, string written) => Assert.Equal(written, FigureFormat.Share(share));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Missing_HasAShortAndALongReason_InBothLanguages(MissingReason reason)
    {
        var figure = Some.Figure(null) with { Reason = reason };

        Assert.InRange(Format.MissingShort(figure).Length, 2, 4);
        Assert.DoesNotContain("missing", Format.MissingLong(figure), StringComparison.Ordinal);
        ReadEnglish();
        Assert.DoesNotContain("missing:", Format.MissingShort(figure), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.request.ontime-rate", "目标 ≥ 99%")]
    [InlineData("unify.flow.bounce-rate", "目标 ≤ 5%")]
    [InlineData("equity.gap.request-ontime-pp", "目标 ±2 个百分点以内")]
    [InlineData("autonomy.deliberation.per-community", "目标 ≥ 1 次（每月）")]
    [InlineData("equity.gap.facility-ratio", "目标 0.9 至 1.1")]
    [InlineData("core.reach.grid-party-rate", "目标 100%")]
    [InlineData("unify.burden.duplicate-rate", "目标 0%")]
    [InlineData("unify.burden.offlist-certificates", "目标 0 件（每月）")]
    [InlineData("participation.org.per-community", "目标 城 ≥ 10、乡 ≥ 5 个")]
    [InlineData("law.mediation.cases-per-1000", "不设目标，看趋势")]
    public void Target_IsSaidInWords(string code, string words) => Assert.Equal(words, Format.Target(Some.Indicator(code)));

    [Fact]
    public void Names_OfEveryUnitInTheCatalogue_AreKnown() =>
        Assert.All(
            Domain.Catalogue.GovernanceCatalogue.BuiltIn.Indicators.Select(indicator => indicator.Unit).Distinct().Except(["ratio", "index"]),
            unit => Assert.False(Services.GetRequiredService<IStringLocalizer<UiText>>()["unit:" + unit].ResourceNotFound, unit));

    public static TheoryData<MissingReason> Reasons => [.. Enum.GetValues<MissingReason>()];
}
