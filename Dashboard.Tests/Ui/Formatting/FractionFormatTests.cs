using Dashboard.Ui.Formatting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.Formatting;

public sealed class FractionFormatTests : UiTest
{
    private FractionFormat Fractions => Services.GetRequiredService<FractionFormat>();

    [Theory]
    [InlineData("services.request.ontime-rate", "4213", "4584", "4,213/4,584", "4,213/4,584")]
    [InlineData("services.scale.residents-per-community", "20937757", "3047", "2,093.8万/3,047", "20.94M/3,047")]
    [InlineData("unify.burden.admin-hours-share", "374160.9", "1002002.2", "37.4万/100.2万 小时", "374.2k/1.00M h")]
    [InlineData("core.resource.fund-disbursed-rate", "100099.9", "114213", "10.01亿/11.42亿元", "1.00bn/1.14bn yuan")]
    [InlineData("participation.fund.raised-per-1000", "12.5", "1200", "12.5万元/1,200", "125.0k yuan/1,200")]
    [InlineData("services.request.per-1000", "99999", "100000", "99,999/10.0万", "99,999/100.0k")]
    public void Fraction_LargeAmounts_AreInTheWordsOfTheLanguage_MoneyInYuan(string code, string above, string below, string chinese, string english)
    {
        var figure = Some.Figure(1) with { Numerator = Decimal(above), Denominator = Decimal(below) };

        Assert.Equal(chinese, Fractions.Of(Some.Indicator(code), figure));
        ReadEnglish();
        Assert.Equal(english, Fractions.Of(Some.Indicator(code), figure));
    }

    [Fact]
    public void Fraction_OfACount_IsTheCount() => Assert.Equal(
        "803", Fractions.Of(Some.Indicator("unify.burden.offlist-certificates"), Some.Figure(1) with { Numerator = 803, Denominator = null }));

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
