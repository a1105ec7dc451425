namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>What one measure holds for one day.</summary>
internal interface IDayBlock
{
    /// <summary>Bytes it takes, about.</summary>
    long Size { get; }

    /// <summary>Held by two stores: copy before changing.</summary>
    bool IsShared { get; set; }

    /// <summary>Nothing but zeros.</summary>
    bool IsEmpty { get; }

    /// <summary>The stored form; equal contents give equal bytes.</summary>
    byte[] Write();

    /// <summary>Everything that is not zero; the order is fixed.</summary>
    IEnumerable<(int Cell, long Key, long Amount)> Entries();
}
