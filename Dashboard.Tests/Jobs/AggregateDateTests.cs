using Dashboard.Tests.Support;

namespace Dashboard.Tests.Jobs;

/// <summary>The nights that a person may ask for.</summary>
[Trait("Group", "host")]
public sealed class AggregateDateTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("0001-01-01", "2000-01-01")]
    [InlineData("1999-12-31", "2000-01-01")]
    [InlineData("9999-12-31", "2000-01-01")]
    [InlineData("2101-01-01", "2000-01-01")]
    [InlineData("2100-12-31", "not over")]
    [InlineData("9999-W52", "not a day")]
    [InlineData("", "--date")]
    public async Task Aggregate_ANightThatCannotBe_IsRefusedWithWhatIsAllowed(string date, string said)
    {
        var (status, _, error) = await program.CommandAsync(["aggregate", "--date", date]);

        Assert.NotEqual(0, status);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }
}
