using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Ingest.Writing;

public sealed class IntakeGateTests
{
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_WhileThereIsRoom_TakesSharesOfAThousandRows()
    {
        var gate = new IntakeGate(time);

        Assert.Equal(1, await gate.EnterAsync(0, Stop));
        Assert.Equal(1, await gate.EnterAsync(1000, Stop));
        Assert.Equal(2, await gate.EnterAsync(1001, Stop));
        Assert.Equal(10, await gate.EnterAsync(10_000, Stop));
    }

    [Fact]
    public async Task Enter_WhenFull_WaitsUntilSomeoneLeaves()
    {
        var gate = new IntakeGate(time);
        var held = await gate.EnterAsync(1_000_000, Stop);

        var waiting = gate.EnterAsync(1, Stop);
        Assert.False(waiting.IsCompleted);
        gate.Leave(held);

        Assert.Equal(1, await waiting);
    }

    [Fact]
    public async Task Enter_WhenFullForLong_IsRefusedAsBusy_AndHoldsNothing()
    {
        var gate = new IntakeGate(time);
        var held = await gate.EnterAsync(60_000, Stop);

        var waiting = gate.EnterAsync(10_000, Stop);
        time.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => waiting);
        Assert.Equal(IntakeFault.Busy, error.Fault);
        gate.Leave(held);
        Assert.Equal(64, await gate.EnterAsync(64_000, Stop));
    }
}
