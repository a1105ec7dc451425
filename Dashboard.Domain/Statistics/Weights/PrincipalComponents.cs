using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>
/// Principal components of the correlation matrix. Weights are the squared loadings of the first (they sum to 1 and cannot be negative), and are refused
/// when it explains under <see cref="LeastExplained"/>. Source: OECD/JRC Handbook on Constructing Composite Indicators 2008, step 6.
/// </summary>
/// <param name="Eigenvalues">Descending.</param>
/// <param name="Loadings">First eigenvector; its sign is arbitrary and fixed so that the sum is positive.</param>
public sealed record PrincipalComponents(ImmutableArray<double> Eigenvalues, ImmutableArray<double> Loadings)
{
    /// <summary>The least share of variance that the first component must explain to weigh by.</summary>
    public const double LeastExplained = 0.4;

    private const double Tie = 1e-9;

    /// <summary>Share of variance that the first component explains.</summary>
    public double Explained => Eigenvalues[0] / Eigenvalues.Sum();

    /// <summary>Squared loadings, or a refusal: too little explained, or a second component that explains as much, so that there is no first one.</summary>
    public Computed<ImmutableArray<double>> Weights =>
        Explained < LeastExplained || (Eigenvalues.Length > 1 && Eigenvalues[0] - Eigenvalues[1] < Tie)
            ? NotComputable.WeakComponent
            : Loadings.Select(v => v * v).ToImmutableArray();

    /// <summary>Rows with a missing value are left out; three have to remain, and every column has to vary in them.</summary>
    public static Computed<PrincipalComponents> Of(DecisionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var complete = Enumerable.Range(0, table.Rows)
            .Where(row => !Enumerable.Range(0, table.Columns).Any(column => double.IsNaN(table[row, column])))
            .ToArray();
        if (complete.Any(row => Enumerable.Range(0, table.Columns).Any(column => double.IsInfinity(table[row, column]))))
        {
            return NotComputable.OutOfRange;
        }

        if (complete.Length < 3)
        {
            return NotComputable.TooFewPoints;
        }

        var columns = Enumerable.Range(0, table.Columns).Select(column => complete.Select(row => table[row, column]).ToArray()).ToArray();
        if (columns.Any(column => column.Min() == column.Max()))
        {
            return NotComputable.AllEqual;
        }

        var matrix = Matrix<double>.Build.Dense(columns.Length, columns.Length, (i, j) => Correlation.Of(columns[i], columns[j]));
        var evd = matrix.Evd(Symmetricity.Symmetric);
        var first = evd.EigenVectors.Column(columns.Length - 1);
        return new PrincipalComponents(
            [.. evd.EigenValues.Select(value => value.Real).Reverse()],
            [.. first.Sum() < 0 ? first.Negate() : first]);
    }
}
