namespace Dashboard.Demo.Writing;

/// <summary>What of the history is being written.</summary>
internal enum HistoryPart
{
    Items,
    Returns,
    Done,
}
