using Dashboard.Data.Records;

namespace Dashboard.Features.Imports;

/// <summary>One page of refused rows, newest first, with what the filters offer.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Total">How many rows pass the filter.</param>
/// <param name="Reasons">How many rows of the batch and source each reason has, the commonest first.</param>
/// <param name="Sources">The sources that have refused rows.</param>
public sealed record RejectPage(
    IReadOnlyList<StoredReject> Rows, int Page, int Pages, int Total, IReadOnlyList<ReasonCount> Reasons, IReadOnlyList<string> Sources);
