namespace Dashboard.Features.Operations;

/// <summary>Who delivers: a key, a user or a command.</summary>
public sealed record SourceState(string By, string Channel, DateTimeOffset Last, int Accepted, int Repeated, int Rejected);
