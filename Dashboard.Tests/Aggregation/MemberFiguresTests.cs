using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Cohorts;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class MemberFiguresTests
{
    private const string Pairs = "task.department.pairs";
    private static readonly long Civil = MemberKey.Of("市民政局");
    private static readonly long Housing = MemberKey.Of("市住建局");
    private static readonly Area Town = Ledger.Community("510112", Settlement.Urban);
    private static readonly Area Village = Ledger.Community("510112", Settlement.Rural);
    private static readonly Area Elsewhere = Ledger.Community("510104", Settlement.Urban);
    private static readonly Area District = Ledger.Area("510112");
    private static readonly Period May = Period.Parse("2026-05");

    private readonly Ledger ledger = new();

    [Fact]
    public void Members_CountTheCasesOfTheAreaAndPeriod_TheLargestFirst()
    {
        ledger.Add(Pairs, Town, "2026-05-04", 2, Civil).Add(Pairs, Village, "2026-05-31", 3, Civil).Add(Pairs, Town, "2026-05-04", 9, Housing)
            .Add(Pairs, Town, "2026-06-01", 50, Civil).Add(Pairs, Elsewhere, "2026-05-04", 100, Civil);

        Assert.Equal([new MemberCount(Housing, 9), new MemberCount(Civil, 5)], Read(District).Members);
        Assert.Equal([new MemberCount(Civil, 105), new MemberCount(Housing, 9)], Read(Ledger.Territory.City).Members);
        Assert.Equal([new MemberCount(Civil, 3)], Read(Village).Members);
    }

    [Fact]
    public void Members_ReadBefore_FollowWhatIsAddedAndTakenAway()
    {
        ledger.Add(Pairs, Town, "2026-05-04", 2, Civil);
        Assert.Equal([new MemberCount(Civil, 2)], Read(District).Members);

        ledger.Add(Pairs, Village, "2026-05-20", 4, Housing).Add(Pairs, Town, "2026-05-04", -2, Civil).Add(Pairs, Elsewhere, "2026-05-20", 7, Civil).Add(Pairs, Town, "2026-04-30", 7, Civil);

        Assert.Equal([new MemberCount(Housing, 4)], Read(District).Members);
        var anew = new FigureReader(ledger.Store.Slice([Ledger.Measure(Pairs).Id]), ledger.Reader().Closed, ledger.Reader().Today);
        Assert.Equal(anew.ReadMembers(AreaScope.Of(Ledger.Territory.City), Ledger.Measure(Pairs), District, May), Read(District));
    }

    [Fact]
    public void Members_OfNothingSent_AreNone_AndBeforeTheFirstDelivery_AreMissing()
    {
        ledger.Add(Pairs, Elsewhere, "2026-05-04", 1, Civil);

        Assert.Equal((0, (MissingReason?)null, FigureStatus.Provisional), (Read(District).Members.Length, Read(District).Reason, Read(District).Status));
        Assert.Equal(MissingReason.NoData, Read(District, Period.Parse("2026-03")).Reason);
        Assert.Equal(MissingReason.NotBegun, Read(District, Period.Parse("2026-08")).Reason);
    }

    [Fact]
    public void Members_OutsideTheScope_AreRefused()
    {
        var scope = AreaScope.Of(District);

        Assert.Throws<OutOfScopeException>(() => ledger.Reader().ReadMembers(scope, Ledger.Measure(Pairs), Ledger.Area("510104"), May));
    }

    [Fact]
    public void Members_OfAPlainCount_AreRefused() =>
        Assert.Throws<ArgumentException>(() => ledger.Reader().ReadMembers(AreaScope.Of(District), Ledger.Measure("request.due"), District, May));

    private MemberFigure Read(Area area, Period? period = null) =>
        ledger.Reader().ReadMembers(AreaScope.Of(Ledger.Territory.City), Ledger.Measure(Pairs), area, period ?? May);
}
