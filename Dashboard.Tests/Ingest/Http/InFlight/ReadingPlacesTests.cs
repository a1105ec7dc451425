using Dashboard.Ingest;
using Dashboard.Ingest.Http.InFlight;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Ingest.Http.InFlight;

public sealed class ReadingPlacesTests
{
    private const int Large = 1024 * 1024;

    private readonly FakeTimeProvider time = new();
    private readonly ReadingPlaces places;

    public ReadingPlacesTests() => places = new ReadingPlaces(Options.Create(new IntakeOptions()), time);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Body_ThatWaitedForItsPlace_SaysHowLong_AndOneThatDidNotSaysNothing()
    {
        using var go = new ManualResetEventSlim();
        var held = await FillAsync(go);
        var waiting = places.ReadAsync(Large, () => 7, Stop);
        Assert.Equal((1, TimeSpan.Zero), await places.ReadAsync(1, () => 1, Stop));

        time.Advance(TimeSpan.FromSeconds(3));
        go.Set();

        Assert.Equal((7, TimeSpan.FromSeconds(3)), await waiting);
        Assert.All(await Task.WhenAll(held), read => Assert.Equal(TimeSpan.Zero, read.Waited));
    }

    [Fact]
    public async Task Body_WhosePlaceDoesNotComeInTime_IsBusy()
    {
        using var go = new ManualResetEventSlim();
        var held = await FillAsync(go);
        var waiting = places.ReadAsync(Large, () => 7, Stop);

        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(IntakeFault.Busy, (await Assert.ThrowsAsync<IntakeUnavailableException>(() => waiting)).Fault);
        go.Set();
        await Task.WhenAll(held);
    }

    /// <summary>As many bodies as there are places, each of them begun.</summary>
    private async Task<Task<(int Read, TimeSpan Waited)>[]> FillAsync(ManualResetEventSlim go)
    {
        using var begun = new SemaphoreSlim(0);
        Task<(int, TimeSpan)>[] held = [.. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount - 1)).Select(_ => places.ReadAsync(Large, () =>
        {
            begun.Release();
            go.Wait(Stop);
            return 0;
        }, Stop))];
        foreach (var _ in held)
        {
            await begun.WaitAsync(Stop);
        }

        return held;
    }
}
