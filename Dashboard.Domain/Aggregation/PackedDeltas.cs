namespace Dashboard.Domain.Aggregation;

/// <summary>Deltas in their stored form.</summary>
/// <param name="Blob">As <see cref="DeltaCodec"/> writes them.</param>
/// <param name="Count">How many entries it holds.</param>
public sealed record PackedDeltas(byte[] Blob, int Count);
