using Dashboard.Domain.Statistics;

namespace Dashboard.Domain.Comparison;

/// <summary>Draws rankings; the lowest value has rank 1.</summary>
internal static class RankSimulation
{
    private const double OutsideOnOneSide = 0.025;

    public static RankInterval[] Run(TwoPieceNormal[] areas, int draws)
    {
        var count = areas.Length;
        var seen = new ushort[count * draws];
        var normals = new FixedNormals();
        var keys = new double[count];
        var order = new int[count];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < count; i++)
            {
                keys[i] = areas[i].At(normals.Next());
                order[i] = i;
            }

            Rank(keys, order, (area, rank) => seen[(area * draws) + draw] = (ushort)rank);
        }

        var own = new int[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = areas[i].Middle;
            order[i] = i;
        }

        Rank(ScoreTies.Levelled(keys), order, (area, rank) => own[area] = rank);
        return [.. Enumerable.Range(0, count).Select(i => Read(own[i], seen.AsSpan(i * draws, draws), count))];
    }

    private static RankInterval Read(int rank, Span<ushort> seen, int count)
    {
        seen.Sort();
        var outside = (int)Math.Floor(seen.Length * OutsideOnOneSide);
        var fifth = Math.Max(1, count / 5);
        int best = 0, worst = 0;
        foreach (var one in seen)
        {
            best += one <= fifth ? 1 : 0;
            worst += one > count - fifth ? 1 : 0;
        }

        return new RankInterval(rank, Math.Min(rank, seen[outside]), Math.Max(rank, seen[seen.Length - 1 - outside]), best / (double)seen.Length, worst / (double)seen.Length);
    }

    // Equal values share the smallest rank.
    private static void Rank(double[] keys, int[] order, Action<int, int> found)
    {
        Array.Sort(keys, order);
        var rank = 1;
        for (var place = 0; place < keys.Length; place++)
        {
            rank = place > 0 && keys[place] == keys[place - 1] ? rank : place + 1;
            found(order[place], rank);
        }
    }
}
