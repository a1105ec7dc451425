namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>Amounts and presence of one measure on one day, by cell.</summary>
internal sealed class AmountBlock : IDayBlock
{
    private const byte Version = 1;

    public AmountBlock(int cells)
        : this(new CellVector(cells), null)
    {
    }

    private AmountBlock(CellVector amounts, CellVector? presence)
    {
        Amounts = amounts;
        Presence = presence;
    }

    public CellVector Amounts { get; }

    /// <summary>Numbers of returns; null while there has been none (case-derived measures).</summary>
    public CellVector? Presence { get; private set; }

    /// <inheritdoc/>
    public bool IsShared { get; set; }

    /// <inheritdoc/>
    public long Size => Amounts.Size + (Presence?.Size ?? 0);

    /// <inheritdoc/>
    public bool IsEmpty => !Entries().Any();

    public static AmountBlock Read(ReadOnlySpan<byte> blob, int cells)
    {
        var reader = new VarintReader(blob);
        reader.ExpectVersion(Version);
        if (reader.ReadUnsigned() != (ulong)cells)
        {
            throw new FormatException("The block is of a territory edition with another number of cells.");
        }

        var amounts = VectorCodec.Read(ref reader, cells);
        return new AmountBlock(amounts, reader.AtEnd ? null : VectorCodec.Read(ref reader, cells));
    }

    /// <inheritdoc/>
    public byte[] Write()
    {
        using var writer = new VarintWriter(Version, Amounts.Length);
        writer.WriteUnsigned((ulong)Amounts.Length);
        VectorCodec.Write(writer, Amounts);
        if (Presence is not null && Presence.NonZero().Any())
        {
            VectorCodec.Write(writer, Presence);
        }

        return writer.ToArray();
    }

    /// <exception cref="ArgumentException">The key is neither amount nor presence.</exception>
    public void Add(int cell, long key, long amount)
    {
        switch (key)
        {
            case ContributionKey.Amount:
                Amounts.Add(cell, amount);
                break;
            case ContributionKey.Presence:
                Presence ??= new CellVector(Amounts.Length);
                Presence.Add(cell, amount);
                break;
            default:
                throw new ArgumentException($"A summed measure has no key {key}.", nameof(key));
        }
    }

    public AmountBlock Copy() => new(Amounts.Copy(), Presence?.Copy());

    /// <inheritdoc/>
    public IEnumerable<(int Cell, long Key, long Amount)> Entries() =>
        Amounts.NonZero().Select(entry => (entry.Place, ContributionKey.Amount, entry.Amount))
            .Concat((Presence?.NonZero() ?? []).Select(entry => (entry.Place, ContributionKey.Presence, entry.Amount)));
}
