namespace Dashboard.Domain.Statistics.Indices;

/// <summary>One place in the tree of an index: an indicator, a group of them, or the index itself.</summary>
/// <param name="Code">Unique in the tree.</param>
/// <param name="Parent">Code of the group it belongs to; null for the index.</param>
/// <param name="Weight">Weight inside that group, not negative; scaled over the group.</param>
public sealed record IndexNode(string Code, string? Parent, double Weight);
