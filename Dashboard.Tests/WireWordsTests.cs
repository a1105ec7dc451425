using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Identity;
using Xunit;

namespace Dashboard.Tests;

public sealed class WireWordsTests
{
    [Fact]
    public void Of_ANameOfSeveralParts_IsKebabCase()
    {
        Assert.Equal("two-of-three-above", WireWords.Of(SpecialCause.TwoOfThreeAbove));
        Assert.Equal("no-denominator", WireWords.Of(NotComputable.NoDenominator));
        Assert.Equal("subdistrict", WireWords.Of(AreaLevel.Subdistrict));
        Assert.Equal("read", WireWords.Of(Rights.Read));
    }

    [Fact]
    public void Of_AMemberThatSaysItsWord_IsThatWord()
    {
        Assert.Equal("ytd", WireWords.Of(Grain.YearToDate));
        Assert.Equal("gridEvent", WireWords.Of(WorkItemType.GridEvent));
        Assert.Equal("better-998", WireWords.Of(Standing.Better998));
        Assert.Equal("rising", WireWords.Of(SpecialCause.RisingTrend));
        Assert.Equal(["inconsistent", "pass", "fail"], WireWords.All<AssuranceIcon>());
    }

    [Fact]
    public void Of_NoMember_IsNull() => Assert.Null(WireWords.Of((MissingReason?)null));

    [Fact]
    public void All_MembersOfOneWord_NameItOnce()
    {
        Assert.Equal(WireWords.Of(Standing.NotCompared), WireWords.Of(Standing.Missing));
        Assert.Single(WireWords.All<Standing>(), "not-compared");
        Assert.True(WireWords.TryRead("not-compared", out Standing standing));
        Assert.Equal(Standing.NotCompared, standing);
    }

    [Theory]
    [InlineData("ytd", true)]
    [InlineData("week", true)]
    [InlineData("Week", false)]
    [InlineData("year-to-date", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryRead_AWord_IsFoundAsItIsWritten(string? word, bool found) => Assert.Equal(found, WireWords.TryRead(word, out Grain _));
}
