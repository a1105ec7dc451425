using Dashboard.Domain.Aggregation;

namespace Dashboard.Live;

/// <summary>Figures read at one sequence, all consistent with each other, in the order asked.</summary>
public sealed record FigureSet(long Sequence, DateTimeOffset AsOf, IReadOnlyList<Figure> Figures);
