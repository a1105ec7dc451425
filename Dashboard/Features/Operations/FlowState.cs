namespace Dashboard.Features.Operations;

/// <summary>What comes in and how far it has got.</summary>
/// <param name="Sequence">Last change that the boards show.</param>
/// <param name="AsOf">When it was committed.</param>
/// <param name="Tail">Changes since the last fold.</param>
/// <param name="Mark">Up to when due times were swept; null before the first write.</param>
/// <param name="Waiting">Shares of 1,000 rows that wait for the writer.</param>
/// <param name="DiskFree">Bytes free where the data are; null when the database is elsewhere.</param>
/// <param name="Database">Bytes of the database file; null when the database is elsewhere.</param>
/// <param name="Log">Bytes of its write-ahead log.</param>
public sealed record FlowState(
    long Sequence,
    DateTimeOffset AsOf,
    long Tail,
    DateTimeOffset? Mark,
    int Accepted,
    int Repeated,
    int Rejected,
    int Waiting,
    long? DiskFree,
    long? Disk,
    long? Database,
    long? Log);
