using System.Buffers;
using Dashboard.Ingest;
using Dashboard.Ingest.Http.InFlight;
using Dashboard.Identity.Sharing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Ingest.Http.InFlight;

public sealed class BytesInFlightTests
{
    private const int Mebibyte = 1024 * 1024;

    private readonly FakeTimeProvider time = new();
    private readonly BytesInFlight all;
    private int collected;

    public BytesInFlightTests() =>
        all = new BytesInFlight(Options.Create(new IntakeOptions { InFlightMebibytes = 32 }), new MemoryReturn(time, () => collected++));

    [Fact]
    public void Take_OfOneSender_IsBoundedByHalf_AndOfAllByTheWhole()
    {
        Assert.True(all.TryTake("a", 16 * Mebibyte));
        Assert.False(all.TryTake("a", 1));
        Assert.True(all.TryTake("b", 16 * Mebibyte));
        Assert.False(all.TryTake("c", 1));

        all.Give("a", Mebibyte);

        Assert.False(all.TryTake("b", 1));
        Assert.True(all.TryTake("c", Mebibyte));
        Assert.Equal(32 * Mebibyte, all.Held);
    }

    [Fact]
    public void Buffer_OfABodyWithoutALength_TakesItsShareAsItGrows_AndGivesItBack()
    {
        using (var share = new BodyShare(all, "a"))
        {
            var buffer = new BodyBuffer(share, Mebibyte);
            var expected = Enumerable.Range(0, 300_000).Select(i => (byte)i).ToArray();
            for (var at = 0; at < expected.Length; at += 10_000)
            {
                Assert.True(buffer.TryAdd(new ReadOnlySequence<byte>(expected, at, 10_000)));
                Assert.InRange(all.Held, at + 10_000, 2 * (at + 10_000) + (64 * 1024));
            }

            Assert.Equal(expected, buffer.Bytes.ToArray());
            Assert.False(buffer.TryAdd(new ReadOnlySequence<byte>(new byte[Mebibyte])));
        }

        Assert.Equal(0, all.Held);
    }

    [Fact]
    public void Bodies_ThatWereManyBytes_AreGivenBackWhenTheLastHasLeft_AndAFewAreNot()
    {
        Assert.True(all.TryTake("a", Mebibyte));
        all.Give("a", Mebibyte);
        time.Advance(MemoryReturn.Pause);
        Assert.Equal(0, collected);

        Assert.True(all.TryTake("a", 16 * Mebibyte));
        Assert.True(all.TryTake("b", 16 * Mebibyte));
        all.Give("a", 16 * Mebibyte);
        time.Advance(MemoryReturn.Pause);
        Assert.Equal(0, collected);
        all.Give("b", 16 * Mebibyte);
        time.Advance(MemoryReturn.Quiet);
        Assert.Equal(1, collected);

        Assert.True(all.TryTake("a", Mebibyte));
        all.Give("a", Mebibyte);
        time.Advance(MemoryReturn.Pause);
        Assert.Equal(1, collected);
    }

    [Fact]
    public void Buffer_WithoutRoom_IsBusy_AndLeavesNothingTaken()
    {
        Assert.True(all.TryTake("a", 16 * Mebibyte));
        using (var share = new BodyShare(all, "a"))
        {
            var announced = new BodyBuffer(share, Mebibyte);
            var refused = Assert.Throws<IntakeUnavailableException>(() => announced.Expect(100));
            Assert.Equal(IntakeFault.Busy, refused.Fault);
            Assert.Throws<IntakeUnavailableException>(() => new BodyBuffer(share, Mebibyte).TryAdd(new ReadOnlySequence<byte>(new byte[1])));
        }

        Assert.Equal(16 * Mebibyte, all.Held);
    }
}
