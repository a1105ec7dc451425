using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dashboard.Tests.Support.Fuzz;

/// <summary>Bodies without end, the same ones from the same seed: good ones, and good ones that were broken once or several times.</summary>
internal sealed class FuzzBodies
{
    private readonly Random random;
    private readonly FuzzRows rows;
    private readonly FuzzMutation mutation;

    [SuppressMessage("Security", "CA5394", Justification = "From a seed, so that a body that fails can be made again.")]
    public FuzzBodies(int seed)
    {
        random = new Random(seed);
        rows = new FuzzRows(random);
        mutation = new FuzzMutation(random);
    }

    public FuzzBody Next()
    {
        var (isItems, isLines) = (random.Next(3) > 0, random.Next(3) == 0);
        var text = string.Join(isLines ? "\n" : ",", Enumerable.Range(0, random.Next(1, 5)).Select(_ => isItems ? rows.Item() : rows.Return()));
        var bytes = Encoding.UTF8.GetBytes(isLines ? text : $"[{text}]");
        for (var times = random.Next(4); times > 0; times--)
        {
            bytes = mutation.Of(bytes);
        }

        return new FuzzBody(isItems, isLines, bytes);
    }
}
