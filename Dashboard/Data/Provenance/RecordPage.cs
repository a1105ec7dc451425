namespace Dashboard.Data.Provenance;

/// <summary>One page of records, the newest first.</summary>
/// <param name="Rows">The records.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="IsHidden">Mediations of a community: they could be told apart, so none is listed.</param>
public sealed record RecordPage(IReadOnlyList<RecordRow> Rows, bool HasMore, bool IsHidden = false)
{
    /// <summary>
    /// Where the next page of work items begins: it costs the same wherever it stands, and records that arrive meanwhile move nothing. Null on
    /// the last page, and for returns.
    /// </summary>
    public long? Next { get; init; }

    public static RecordPage Hidden { get; } = new([], false, true);
}
