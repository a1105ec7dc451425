using Dashboard.Domain.WorkItems.Cohorts;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Concentration;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class DepartmentNamesTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<string> recorded = ["市民政局", "市住建局"];
    private int readings;

    [Fact]
    public async Task Names_AreFoundByTheirNumber_AndReadOnce()
    {
        using var names = Names();
        await names.EnsureAsync([MemberKey.Of("市民政局")], TestContext.Current.CancellationToken);
        await names.EnsureAsync([MemberKey.Of("市住建局")], TestContext.Current.CancellationToken);

        Assert.Equal("市民政局", names.Of(MemberKey.Of("市民政局")));
        Assert.Equal(1, readings);
    }

    [Fact]
    public async Task AnUnknownName_IsLookedForAgain_AfterTheRest()
    {
        using var names = Names();
        var late = MemberKey.Of("市妇联");
        await names.EnsureAsync([late], TestContext.Current.CancellationToken);
        recorded.Add("市妇联");

        await names.EnsureAsync([late], TestContext.Current.CancellationToken);
        Assert.Null(names.Of(late));

        clock.Advance(DepartmentNames.Rest);
        await names.EnsureAsync([late], TestContext.Current.CancellationToken);
        Assert.Equal("市妇联", names.Of(late));
        Assert.Equal(2, readings);
    }

    private DepartmentNames Names() => new(
        _ =>
        {
            readings++;
            return Task.FromResult<IReadOnlyList<string>>([.. recorded]);
        },
        clock);
}
