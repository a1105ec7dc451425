namespace Dashboard.Data.Records;

/// <summary>A refused row, kept with its reason.</summary>
public sealed class StoredReject
{
    public required long Id { get; set; }

    public required long BatchId { get; set; }

    /// <summary>Position in the delivery, from 0.</summary>
    public required int RowIndex { get; set; }

    public string? Source { get; set; }

    public string? SourceId { get; set; }

    public required string Field { get; set; }

    public string? Value { get; set; }

    /// <summary>Stable kebab-case code; the words come from resources.</summary>
    public required string Code { get; set; }

    public string? Allowed { get; set; }

    /// <summary>The row as received, cut to 2,000 characters.</summary>
    public required string Raw { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }
}
