namespace Dashboard.Domain.Statistics;

/// <summary>How a figure stands against a benchmark. Better and worse need a direction; higher and lower state only the side.</summary>
public enum Outcome
{
    /// <summary>No difference that the data can tell (相近).</summary>
    Similar,

    /// <summary>On the good side (更好).</summary>
    Better,

    /// <summary>On the bad side (更差).</summary>
    Worse,

    /// <summary>Above, without judgement (更高).</summary>
    Higher,

    /// <summary>Below, without judgement (更低).</summary>
    Lower,
}
