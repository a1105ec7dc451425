using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>Weights in force from a day on, as data: who set them, how and why can be told for any past score.</summary>
public sealed class WeightScheme
{
    /// <exception cref="ArgumentException">There is no weight, one is negative or not finite, all are zero, or a text is empty.</exception>
    public WeightScheme(string index, DateOnly from, string method, string basis, IReadOnlyDictionary<string, double> weights)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(index);
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(basis);
        ArgumentNullException.ThrowIfNull(weights);
        if (!IndicatorWeights.Given([.. weights.Values]).Exists)
        {
            throw new ArgumentException($"The weights of '{index}' from {from:yyyy-MM-dd} are not weights.", nameof(weights));
        }

        Index = index;
        From = from;
        Method = method;
        Basis = basis;
        Weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        var total = Weights.Values.Sum();
        Shares = [.. Weights.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => KeyValuePair.Create(part.Key, part.Value / total))];
    }

    /// <summary>Code of the index.</summary>
    public string Index { get; }

    /// <summary>First day on which it is in force; it ends where the next begins.</summary>
    public DateOnly From { get; }

    /// <summary>How the weights were found: equal, ahp, entropy, critic, pca, given.</summary>
    public string Method { get; }

    /// <summary>The decision or document behind it.</summary>
    public string Basis { get; }

    /// <summary>Weight of each part, not scaled.</summary>
    public FrozenDictionary<string, double> Weights { get; }

    /// <summary>Weight of each part as a share of all (they sum to 1), by key in ordinal order.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Shares { get; }

    /// <summary>The scheme in force on a day; null before the first.</summary>
    public static WeightScheme? InForce(IEnumerable<WeightScheme> schemes, string index, DateOnly day) =>
        schemes.Where(scheme => scheme.Index == index && scheme.From <= day).MaxBy(scheme => scheme.From);
}
