using Dashboard.Data.Records;
using Dashboard.Ui.Grids;

namespace Dashboard.Features.Imports;

/// <summary>One page of refused rows with what the filters offer.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Reasons">How many rows of the batch and source each reason has, the commonest first.</param>
/// <param name="Sources">The sources that have refused rows.</param>
public sealed record RejectPage(GridRows<StoredReject> Rows, IReadOnlyList<ReasonCount> Reasons, IReadOnlyList<string> Sources);
