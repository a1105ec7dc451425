namespace Dashboard.Features.Api.Records;

/// <summary>One page of the records behind a figure, the newest first.</summary>
/// <param name="Measure">The measure that stands above or below the line.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Records on a full page.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Hidden">Mediations of a community: they could be told apart, so none is listed.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last one, and for returns, which are read by page.</param>
/// <param name="Records">The records.</param>
internal sealed record RecordsAnswer(
    string Measure, int? Page, int PageSize, bool HasMore, bool Hidden, string? Next, IReadOnlyList<RecordAnswerRow> Records);
