namespace Dashboard.Ingest.Files;

/// <summary>What became of the rows so far.</summary>
internal sealed record ImportCount(int Rows, long Accepted, long Repeated, long Rejected)
{
    public static readonly ImportCount None = new(0, 0, 0, 0);

    /// <summary>Whether anything was of use, or there was nothing that could be.</summary>
    public bool IsOfUse => Rows == 0 || Accepted + Repeated > 0;

    /// <summary>With one more delivery.</summary>
    public ImportCount With(int rows, WriteOutcome outcome) =>
        new(Rows + rows, Accepted + outcome.Accepted, Repeated + outcome.Repeated, Rejected + outcome.Rejected.Count);
}
