namespace Dashboard.Data.Provenance;

/// <summary>One page of records, the newest first.</summary>
/// <param name="Rows">The records.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="IsHidden">Mediations of a community: they could be told apart, so none is listed.</param>
public sealed record RecordPage(IReadOnlyList<RecordRow> Rows, bool HasMore, bool IsHidden = false)
{
    public static RecordPage Hidden { get; } = new([], false, true);
}
