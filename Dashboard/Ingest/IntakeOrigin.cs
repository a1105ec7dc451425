using Dashboard.Domain.Territory;

namespace Dashboard.Ingest;

/// <summary>Where a delivery came from; stored with its batch.</summary>
/// <param name="Channel"><c>http</c>, <c>file</c>, <c>demo</c> or <c>territory</c>.</param>
/// <param name="By">Key name, user name or command.</param>
/// <param name="FileName">File name without folders, for files.</param>
/// <param name="FirstRow">Position of its first row, from 0: a long file comes in several deliveries.</param>
/// <param name="Within">Where the sender may change records; null for the program itself and whoever runs its commands: everywhere.</param>
public sealed record IntakeOrigin(string Channel, string By, string? FileName = null, int FirstRow = 0, AreaScope? Within = null)
{
    /// <summary>How long the sender was kept waiting before the writer was asked: part of the one wait that a delivery has.</summary>
    public TimeSpan Waited { get; init; }
}
