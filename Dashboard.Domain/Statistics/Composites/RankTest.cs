namespace Dashboard.Domain.Statistics.Composites;

/// <summary>Another way to put an index together, tried to see how much the ranking depends on the one in force.</summary>
public enum RankTest
{
    /// <summary>Every board weighs the same.</summary>
    EqualWeights,

    /// <summary>Boards weigh by entropy (熵权): those that differ between the areas weigh more.</summary>
    EntropyWeights,

    /// <summary>Boards weigh by CRITIC: contrast times conflict with the other boards.</summary>
    CriticWeights,

    /// <summary>Weights in force, geometric mean: a low board is made up for less.</summary>
    Geometric,

    /// <summary>Weights in force, closeness to the ideal (TOPSIS, vector form).</summary>
    Topsis,

    /// <summary>Weights in force, wins less losses in pairs (Copeland): no board makes up for another.</summary>
    Copeland,

    /// <summary>Weights in force, one board left out.</summary>
    WithoutBoard,
}
