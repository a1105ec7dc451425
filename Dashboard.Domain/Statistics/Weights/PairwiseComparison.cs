using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>
/// AHP: weights from judgements of pairs. <c>CI = (λ - n)/(n - 1)</c>, <c>CR = CI / RI</c>, acceptable under 0.1.
/// Sources: Saaty 1980; Saaty 1990, EJOR 48:9-26; random indices for n = 1 to 15 by Saaty.
/// </summary>
/// <param name="Weights">Principal eigenvector, summing to 1.</param>
/// <param name="GeometricMean">Row geometric means, summing to 1; the same when the judgements are consistent.</param>
/// <param name="ColumnMean">Means of the normalised columns: a rougher way, for comparison.</param>
/// <param name="PrincipalEigenvalue">λ, at least n.</param>
/// <param name="ConsistencyIndex">CI, not negative.</param>
/// <param name="ConsistencyRatio">CR; 0 up to two criteria.</param>
public sealed record PairwiseComparison(
    ImmutableArray<double> Weights,
    ImmutableArray<double> GeometricMean,
    ImmutableArray<double> ColumnMean,
    double PrincipalEigenvalue,
    double ConsistencyIndex,
    double ConsistencyRatio)
{
    /// <summary>From this ratio on the judgements contradict each other too much.</summary>
    public const double Acceptable = 0.1;

    private const double ReciprocalWithin = 1e-6;

    private static readonly double[] RandomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    /// <summary>Whether the judgements agree well enough.</summary>
    public bool Consistent => ConsistencyRatio < Acceptable;

    /// <param name="matrix">Row i, column j: how much more i matters than j. Square, positive, reciprocal; up to 15 criteria.</param>
    public static Computed<PairwiseComparison> Of(double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var n = matrix.GetLength(0);
        if (n == 0 || n != matrix.GetLength(1) || n > RandomIndex.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (!(matrix[i, j] > 0) || double.IsInfinity(matrix[i, j]))
                {
                    return NotComputable.NotPositive;
                }

                if (!(Math.Abs((matrix[i, j] * matrix[j, i]) - 1) <= ReciprocalWithin))
                {
                    return NotComputable.ShapeMismatch;
                }
            }
        }

        return PrincipalVector(matrix, n).TryGet(out var vector) ? Judge(matrix, vector, n) : NotComputable.NoConvergence;
    }

    private static PairwiseComparison Judge(double[,] matrix, double[] vector, int n)
    {
        var dense = Matrix<double>.Build.DenseOfArray(matrix);
        var lambda = dense.Multiply(Vector<double>.Build.Dense(vector)).Sum();
        var ci = n > 1 ? Math.Max(0, (lambda - n) / (n - 1)) : 0;
        var geometric = Scaled(dense.EnumerateRows().Select(row => Math.Exp(row.Sum(Math.Log) / n)));
        var sums = dense.ColumnSums();
        var columns = Scaled(dense.EnumerateRows().Select(row => row.PointwiseDivide(sums).Sum()));
        return new PairwiseComparison([.. vector], geometric, columns, lambda, ci, n <= 2 ? 0 : ci / RandomIndex[n - 1]);
    }

    // A positive matrix has one dominant eigenvalue, so repeated multiplication settles on its vector.
    private static Computed<double[]> PrincipalVector(double[,] matrix, int n)
    {
        var vector = Enumerable.Repeat(1.0 / n, n).ToArray();
        for (var round = 0; round < 10_000; round++)
        {
            var next = new double[n];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    next[i] += matrix[i, j] * vector[j];
                }
            }

            next = [.. Scaled(next)];
            var moved = next.Zip(vector, (a, b) => Math.Abs(a - b)).Max();
            vector = next;
            if (moved < 1e-15)
            {
                return vector;
            }
        }

        return NotComputable.NoConvergence;
    }

    private static ImmutableArray<double> Scaled(IEnumerable<double> values)
    {
        var list = values.ToImmutableArray();
        var sum = list.Sum();
        return [.. list.Select(value => value / sum)];
    }
}
