namespace Dashboard.Live.Push;

/// <summary>A subscription would take more of the feed than its reader may hold.</summary>
internal sealed class PushShareException(int allowed) : Exception($"A reader may hold {allowed} values at present.")
{
    /// <summary>What the reader may hold at present.</summary>
    public int Allowed { get; } = allowed;
}
