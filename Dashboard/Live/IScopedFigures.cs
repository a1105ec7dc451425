namespace Dashboard.Live;

/// <summary>Reading within one reader's scope.</summary>
public interface IScopedFigures
{
    /// <summary>
    /// Reads all figures at one sequence. <paramref name="asOf"/> reads as known at an earlier sequence.
    /// </summary>
    /// <exception cref="Domain.Aggregation.OutOfScopeException">An area is outside the scope.</exception>
    FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null);
}
