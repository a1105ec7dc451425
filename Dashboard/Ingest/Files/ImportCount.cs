namespace Dashboard.Ingest.Files;

/// <summary>What became of the rows so far.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Accepted">New versions stored.</param>
/// <param name="Repeated">Known before.</param>
/// <param name="Rejected">Refused.</param>
/// <param name="Differing">Those refused because their version is stored with other content.</param>
internal sealed record ImportCount(int Rows, long Accepted, long Repeated, long Rejected, long Differing)
{
    public static readonly ImportCount None = new(0, 0, 0, 0, 0);

    private const string OtherContent = "same-version-differs";

    /// <summary>Whether anything was of use, or there was nothing that could be.</summary>
    public bool IsOfUse => Rows == 0 || Accepted + Repeated > 0;

    /// <summary>With one more delivery.</summary>
    public ImportCount With(int rows, WriteOutcome outcome) =>
        new(
            Rows + rows,
            Accepted + outcome.Accepted,
            Repeated + outcome.Repeated,
            Rejected + outcome.Rejected.Count,
            Differing + outcome.Rejected.Count(reject => reject.Error.Code == OtherContent));
}
