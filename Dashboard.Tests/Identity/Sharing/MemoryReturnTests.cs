using Dashboard.Identity.Sharing;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Identity.Sharing;

public sealed class MemoryReturnTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider time = new();
    private readonly MemoryReturn memory;
    private int collected;

    public MemoryReturnTests() => memory = new MemoryReturn(time, () => collected++);

    [Fact]
    public void Memory_LetGoOf_IsGivenBackOnce_WhenItHasBeenQuiet()
    {
        memory.Expect();
        time.Advance(MemoryReturn.Quiet - Moment);
        Assert.Equal(0, collected);

        memory.Expect();
        time.Advance(MemoryReturn.Quiet - Moment);
        Assert.Equal(0, collected);
        time.Advance(Moment);

        Assert.Equal(1, collected);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, collected);
    }

    [Fact]
    public void Bursts_ThatFollowOneAnother_StopTheProgramNowAndThenOnly_AndTheLastIsGivenBackWithinHalfAMinute()
    {
        for (var second = 0; second < 180; second += 6)
        {
            memory.Expect();
            time.Advance(TimeSpan.FromSeconds(6));
        }

        Assert.InRange(collected, 2, 180 / (int)MemoryReturn.Pause.TotalSeconds);
        memory.Expect();
        var before = collected;
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(before + 1, collected);
    }

    [Fact]
    public void Burst_AfterALongRest_WaitsForTheQuietAlone()
    {
        memory.Expect();
        time.Advance(MemoryReturn.Quiet);
        time.Advance(TimeSpan.FromHours(1));

        memory.Expect();
        time.Advance(MemoryReturn.Quiet);

        Assert.Equal(2, collected);
    }
}
