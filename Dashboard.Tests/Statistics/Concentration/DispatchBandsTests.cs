using Dashboard.Domain.Statistics.Concentration;
using Xunit;

namespace Dashboard.Tests.Statistics.Concentration;

public sealed class DispatchBandsTests
{
    [Theory]
    [InlineData(1, DispatchBand.OneDesk)]
    [InlineData(2, DispatchBand.OneDesk)]
    [InlineData(2.01, DispatchBand.FewDesks)]
    [InlineData(5, DispatchBand.FewDesks)]
    [InlineData(5.01, DispatchBand.ManyLines)]
    [InlineData(23, DispatchBand.ManyLines)]
    public void Band_OfAnEffectiveNumber(double number, DispatchBand band) => Assert.Equal(band, DispatchBands.Of(number));

    [Fact]
    public void Band_OfOneDepartmentWithSevenTenths_IsOneDesk() =>
        Assert.Equal(DispatchBand.OneDesk, DispatchBands.Of(Herfindahl.Of([70, 10, 10, 10]).Value.EffectiveNumber));

    [Theory]
    [InlineData(0.9)]
    [InlineData(double.NaN)]
    public void Band_OfNoEffectiveNumber_IsRefused(double number) => Assert.Throws<ArgumentOutOfRangeException>(() => DispatchBands.Of(number));
}
