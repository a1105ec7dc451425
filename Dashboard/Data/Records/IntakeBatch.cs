namespace Dashboard.Data.Records;

/// <summary>One delivery: what came, from where, and what became of it.</summary>
public sealed class IntakeBatch
{
    public required long Id { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }

    /// <summary><c>http</c>, <c>file</c>, <c>demo</c> or <c>territory</c>.</summary>
    public required string Channel { get; set; }

    /// <summary>Key name, user name or command.</summary>
    public required string By { get; set; }

    public string? FileName { get; set; }

    public required int Accepted { get; set; }

    public required int Repeated { get; set; }

    public required int Rejected { get; set; }

    /// <summary>The change that holds its deltas; null when nothing was accepted.</summary>
    public long? Sequence { get; set; }
}
