using System.Runtime.InteropServices;
using Dashboard.Domain.Aggregation;

namespace Dashboard.Ingest.Writing;

/// <summary>Deltas in their stored form.</summary>
internal sealed record PackedDeltas(byte[] Blob, int Count)
{
    public static PackedDeltas Of(List<Contribution> deltas) => new(DeltaCodec.Encode(CollectionsMarshal.AsSpan(deltas), out var count), count);
}
