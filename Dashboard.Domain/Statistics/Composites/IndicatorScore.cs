namespace Dashboard.Domain.Statistics.Composites;

/// <summary>One indicator inside an index.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Board">Its board.</param>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Score">0 (at the bad post) to 1 (at the good post); null when there is no figure.</param>
/// <param name="Counted">
/// Whether the area has the indicator at all. One without a meaning here, or collected only above this level, is not missing and does not lower coverage.
/// </param>
public readonly record struct IndicatorScore(string Code, string Board, double? Value, double? Score, bool Counted);
