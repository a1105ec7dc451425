namespace Dashboard.Domain.Comparison;

/// <summary>
/// A rank with its uncertainty. 1 is the best. The interval holds the rank of the figure itself, even where many nearly equal figures draw every
/// simulated rank towards the middle.
/// </summary>
/// <param name="Rank">Rank of the figure itself; ties share the smallest.</param>
/// <param name="Lower">Best rank inside the 95 % interval.</param>
/// <param name="Upper">Worst rank inside it.</param>
/// <param name="BestFifth">Probability of being among the best fifth, 0 to 1.</param>
/// <param name="WorstFifth">Probability of being among the worst fifth.</param>
public readonly record struct RankInterval(int Rank, int Lower, int Upper, double BestFifth, double WorstFifth);
