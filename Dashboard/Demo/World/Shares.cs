namespace Dashboard.Demo.World;

/// <summary>Things with their relative shares.</summary>
internal sealed class Shares<T>
{
    private readonly T[] _things;
    private readonly double[] _through;

    public Shares(params IEnumerable<(T Thing, double Share)> shares)
    {
        var all = shares.ToArray();
        _things = [.. all.Select(share => share.Thing)];
        _through = new double[all.Length];
        var sum = 0.0;
        for (var i = 0; i < all.Length; i++)
        {
            _through[i] = sum += all[i].Share;
        }
    }

    /// <summary>The thing at a place in [0, 1) of the whole.</summary>
    public T At(double place)
    {
        var index = Array.BinarySearch(_through, place * _through[^1]);
        return _things[Math.Min(index < 0 ? ~index : index + 1, _things.Length - 1)];
    }

    /// <summary>The share of the thing at this position.</summary>
    public double ShareOf(int index) => (_through[index] / _through[^1]) - Before(index);

    /// <summary>The share of all things before this position.</summary>
    public double Before(int index) => index == 0 ? 0 : _through[index - 1] / _through[^1];
}
