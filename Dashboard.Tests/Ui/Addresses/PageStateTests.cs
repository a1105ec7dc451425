using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Addresses;

namespace Dashboard.Tests.Ui.Addresses;

public sealed class PageStateTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Read_AFullAddress_GivesAreaPeriodAndPartition()
    {
        var state = PageState.Read("http://host/?area=510104&period=2026-W47&partition=statistical#x", Some.Reader(), TerritoryMap.BuiltIn, Today);

        Assert.Equal(("510104", "2026-W47", Partition.Statistical), (state.Area.Code, state.Period.ToString(), state.Partition));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?area=999999&period=soon")]
    [InlineData("/?area=&period=2027-01")]
    public void Read_WhatIsMissingOrMisspelt_FallsBackToHomeAndTheCurrentMonth(string address)
    {
        var state = PageState.Read(address, Some.Reader("510121"), TerritoryMap.BuiltIn, Today);

        Assert.Equal(("510121", "2026-11", Partition.Governing), (state.Area.Code, state.Period.ToString(), state.Partition));
    }

    [Theory]
    [InlineData("9999-12")]
    [InlineData("9999-W52")]
    [InlineData("0001-01~ytd")]
    [InlineData("0001")]
    [InlineData("2100-12-31")]
    [InlineData("soon")]
    public void FaultsIn_APeriodThatCannotBeShown_NamesItAndWhatStandsInForIt(string period)
    {
        var address = $"/boards/law?map=a&period={period}&area=5101";

        var fault = Assert.Single(PageState.FaultsIn(address, Some.Reader(), TerritoryMap.BuiltIn, Today));

        Assert.Equal(new AddressFault("period", period, "2026-11"), fault);
        Assert.Equal("/boards/law?map=a&period=2026-11&area=5101", QueryText.Replace(address, fault.Name, fault.Shown));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?area=&period=")]
    [InlineData("/?area=510121&period=2026-W01")]
    public void FaultsIn_WhatIsMissingOrRight_IsNothing(string address) =>
        Assert.Empty(PageState.FaultsIn(address, Some.Reader("510121"), TerritoryMap.BuiltIn, Today));

    [Fact]
    public void Read_AnAreaOutsideTheScope_FallsBackToHome() =>
        Assert.Equal("510121", PageState.Read("/?area=510104", Some.Reader("510121"), TerritoryMap.BuiltIn, Today).Area.Code);

    [Fact]
    public void Addresses_RoundTrip()
    {
        var state = new PageState(Some.Area("510107:statistical"), Period.Parse("2026-11~ytd"), Partition.Statistical);
        var address = Urls.Indicator("services.request.ontime-rate", state);

        Assert.Equal("/indicators/services.request.ontime-rate?area=510107:statistical&period=2026-11~ytd&partition=statistical", address);
        Assert.Equal(state, PageState.Read(address, Some.Reader(), TerritoryMap.BuiltIn, Today));
    }

    [Fact]
    public void Addresses_OfAnIndicator_KeepThatHolidaysCount_AndBoardsKnowNothingOfIt()
    {
        var counted = Some.City with { CountsHolidays = true };
        var address = Urls.Indicator("law.mediation.success-rate", counted);

        Assert.Equal("/indicators/law.mediation.success-rate?area=5101&period=2026-11&holidays=counted", address);
        Assert.Equal(counted, PageState.Read(address, Some.Reader(), TerritoryMap.BuiltIn, Today));
        Assert.Equal("/indicators/law.mediation.success-rate?area=510121&period=2026-11&holidays=counted", Urls.ForArea(address, counted, Some.Area("510121")));
        Assert.Equal("/boards/law?area=5101&period=2026-11", Urls.Board("law", counted));
        Assert.False(PageState.Read("/?holidays=maybe", Some.Reader(), TerritoryMap.BuiltIn, Today).CountsHolidays);
    }

    [Fact]
    public void ForArea_KeepsThePageAndThePeriod() =>
        Assert.Equal("/boards/law?area=510121&period=2026-11", Urls.ForArea("http://host/boards/law?area=5101&explain=1", Some.City, Some.Area("510121")));

    [Fact]
    public void ForPartition_LeavingAStatisticalDistrict_GoesToTheCity()
    {
        var state = new PageState(Some.Area("510107:statistical"), Some.November, Partition.Statistical);

        Assert.Equal("/?area=5101&period=2026-11", Urls.ForPartition("/", state, Partition.Governing, Some.Area("5101")));
    }
}
