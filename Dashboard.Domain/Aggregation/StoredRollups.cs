using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation;

/// <summary>Compares stored roll-ups area by area.</summary>
public static class StoredRollups
{
    /// <summary>Under which a sum beyond 64 bits says how often they have overflowed.</summary>
    private const long CarryKey = 2;

    /// <summary>How many figures the roll-up holds: amounts and numbers of returns other than zero.</summary>
    /// <exception cref="FormatException">The blob is of no known form or cut short.</exception>
    public static int CountOf(ReadOnlySpan<byte> blob) => Read(blob).Count;

    /// <summary>The figures in which the two differ; a roll-up of no bytes holds none.</summary>
    /// <exception cref="FormatException">A blob is of no known form or cut short.</exception>
    public static IEnumerable<RollupDifference> Differences(TerritoryMap territory, StoredBlock stored, StoredBlock rebuilt)
    {
        ArgumentNullException.ThrowIfNull(territory);
        var (left, right) = (Read(stored.Blob), Read(rebuilt.Blob));
        var places = AreaLayout.Of(territory).Places();
        foreach (var at in left.Keys.Union(right.Keys).Order())
        {
            var (a, b) = (left.GetValueOrDefault(at), right.GetValueOrDefault(at));
            if (a != b)
            {
                var (area, settlement) = places[at.Position];
                yield return new RollupDifference(stored.Measure, stored.Period, area, settlement, at.Key, a, b);
            }
        }
    }

    private static Dictionary<(int Position, long Key), long> Read(ReadOnlySpan<byte> blob)
    {
        Dictionary<(int Position, long Key), long> figures = [];
        if (blob.IsEmpty)
        {
            return figures;
        }

        var reader = new VarintReader(blob);
        var version = blob[0];
        reader.ExpectVersion(version);
        switch (version)
        {
            case AreaSums.Version:
                var count = (int)reader.ReadUnsigned();
                Take(figures, VectorCodec.Read(ref reader, count), ContributionKey.Amount);
                Take(figures, VectorCodec.Read(ref reader, count), ContributionKey.Presence);
                if (!reader.AtEnd)
                {
                    Take(figures, VectorCodec.Read(ref reader, count), CarryKey);
                }

                return figures;
            case DurationAmounts.Version:
                while (!reader.AtEnd)
                {
                    TakeHistogram(figures, ref reader);
                }

                return figures;
            default:
                throw new FormatException($"There is no roll-up of version {version}.");
        }
    }

    private static void Take(Dictionary<(int Position, long Key), long> figures, CellVector vector, long key)
    {
        foreach (var (position, value) in vector.NonZero())
        {
            figures.Add((position, key), value);
        }
    }

    private static void TakeHistogram(Dictionary<(int Position, long Key), long> figures, ref VarintReader reader)
    {
        var position = (int)reader.ReadUnsigned();
        var bucket = 0L;
        for (var left = reader.ReadUnsigned(); left > 0; left--)
        {
            bucket += (long)reader.ReadUnsigned();
            figures.Add((position, bucket), reader.ReadSigned());
        }
    }
}
