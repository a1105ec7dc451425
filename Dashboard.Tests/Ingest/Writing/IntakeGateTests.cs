using Dashboard.Ingest;
using Dashboard.Ingest.Writing;

namespace Dashboard.Tests.Ingest.Writing;

public sealed class IntakeGateTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_WhileThereIsRoom_TakesSharesOfAThousandRows()
    {
        var gate = new IntakeGate();

        Assert.Equal(1, await gate.EnterAsync(0, CancellationToken.None, Stop));
        Assert.Equal(1, await gate.EnterAsync(1000, CancellationToken.None, Stop));
        Assert.Equal(2, await gate.EnterAsync(1001, CancellationToken.None, Stop));
        Assert.Equal(10, await gate.EnterAsync(10_000, CancellationToken.None, Stop));
    }

    [Fact]
    public async Task Enter_WhenFull_WaitsUntilSomeoneLeaves()
    {
        var gate = new IntakeGate();
        var held = await gate.EnterAsync(1_000_000, CancellationToken.None, Stop);

        var waiting = gate.EnterAsync(1, CancellationToken.None, Stop);
        Assert.False(waiting.IsCompleted);
        gate.Leave(held);

        Assert.Equal(1, await waiting);
    }

    [Fact]
    public async Task Enter_WhenFullAndPatienceEnds_IsRefusedAsBusy_AndHoldsNothing()
    {
        var gate = new IntakeGate();
        var held = await gate.EnterAsync(60_000, CancellationToken.None, Stop);

        using var patience = new CancellationTokenSource();
        var waiting = gate.EnterAsync(10_000, patience.Token, Stop);
        await patience.CancelAsync();

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => waiting);
        Assert.Equal(IntakeFault.Busy, error.Fault);
        gate.Leave(held);
        Assert.Equal(64, await gate.EnterAsync(64_000, CancellationToken.None, Stop));
    }
}
