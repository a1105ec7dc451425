using Dashboard.Domain.Aggregation;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class DeltaCodecTests
{
    [Fact]
    public void Decode_OfEncoded_GivesTheNetDeltasInOrder()
    {
        Contribution[] deltas =
        [
            new(7, 3331, 739_000, 1, 5), new(7, 3331, 739_000, 1, -5), new(2, 10, 738_000, -3, long.MinValue),
            new(2, 10, 738_000, long.MaxValue, long.MaxValue), new(2, 9, 739_001, 0, 4), new(2, 9, 739_001, 0, 3), new(1, 0, 0, 0, -1),
        ];

        var read = new Deltas();
        DeltaCodec.Decode(DeltaCodec.Encode(deltas, out var count), read);

        Assert.Equal(
            [
                new(1, 0, 0, 0, -1), new(2, 10, 738_000, -3, long.MinValue), new(2, 10, 738_000, long.MaxValue, long.MaxValue),
                new(2, 9, 739_001, 0, 7),
            ],
            read);
        Assert.Equal(4, count);
    }

    [Fact]
    public void Encode_SameDeltasInAnotherOrder_GivesTheSameBytes()
    {
        var random = new Random(5);
        var deltas = Enumerable.Range(0, 5_000)
            .Select(_ => new Contribution((short)random.Next(1, 121), random.Next(3332), random.Next(739_000, 739_400), random.Next(3), random.Next(-2, 3)))
            .ToArray();
        var first = DeltaCodec.Encode(deltas);

        random.Shuffle(deltas);

        Assert.Equal(first, DeltaCodec.Encode(deltas));
    }

    [Fact]
    public void Encode_Nothing_DecodesToNothing()
    {
        var read = new Deltas();
        DeltaCodec.Decode(DeltaCodec.Encode([]), read);
        Assert.Empty(read);
    }

    [Fact]
    public void Decode_CutShortOrOtherVersion_IsRefused()
    {
        var blob = DeltaCodec.Encode([new Contribution(2, 9, 739_001, 0, 4)]);

        Assert.Throws<FormatException>(() => DeltaCodec.Decode(blob.AsSpan(0, blob.Length - 1), []));
        blob[0] = 9;
        Assert.Throws<FormatException>(() => DeltaCodec.Decode(blob, []));
        Assert.Throws<FormatException>(() => DeltaCodec.Decode([], []));
    }

    [Fact]
    public void Encode_SumBeyond64Bits_IsRefused() =>
        Assert.Throws<OverflowException>(() => DeltaCodec.Encode([new Contribution(1, 0, 1, 0, long.MaxValue), new Contribution(1, 0, 1, 0, 1)]));
}
