using Dashboard.Data.Records;
using Dashboard.Ui.Grids;

namespace Dashboard.Features.Imports;

/// <summary>The orders refused rows can be read in; rows that are alike there stand newest first, as all do unless asked otherwise.</summary>
internal static class RejectOrder
{
    public const string Received = "received";
    public const string Source = "source";
    public const string Field = "field";
    public const string Reason = "reason";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Received, Source, Field, Reason];

    public static IQueryable<StoredReject> Sort(IQueryable<StoredReject> rows, GridQuery query) => (query.Sort, query.Descending) switch
    {
        (Received, false) => rows.OrderBy(row => row.Id),
        (Source, false) => rows.OrderBy(row => row.Source).ThenByDescending(row => row.Id),
        (Source, true) => rows.OrderByDescending(row => row.Source).ThenByDescending(row => row.Id),
        (Field, false) => rows.OrderBy(row => row.Field).ThenByDescending(row => row.Id),
        (Field, true) => rows.OrderByDescending(row => row.Field).ThenByDescending(row => row.Id),
        (Reason, false) => rows.OrderBy(row => row.Code).ThenByDescending(row => row.Id),
        (Reason, true) => rows.OrderByDescending(row => row.Code).ThenByDescending(row => row.Id),
        _ => rows.OrderByDescending(row => row.Id),
    };
}
