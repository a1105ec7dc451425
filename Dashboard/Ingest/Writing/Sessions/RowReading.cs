using System.Data.Common;
using Dashboard.Data.Records;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>Rows as both databases give them, in the order of <see cref="Columns"/>.</summary>
internal static class RowReading
{
    public static StoredItem Item(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Type = (WorkItemType)row.GetInt32(1),
        Source = row.GetString(2),
        SourceId = row.GetString(3),
        Version = row.GetInt32(4),
        Cell = row.GetInt32(5),
        State = row.GetString(6),
        Deleted = row.GetBoolean(7),
        Payload = row.GetFieldValue<byte[]>(8),
        FirstDay = row.IsDBNull(9) ? null : row.GetInt32(9),
        LastDay = row.IsDBNull(10) ? null : row.GetInt32(10),
        NextDue = row.IsDBNull(11) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)),
        BatchId = row.GetInt64(12),
        Sequence = row.GetInt64(13),
    };

    public static StoredItemVersion ItemVersion(DbDataReader row) => new()
    {
        ItemId = row.GetInt64(0),
        Version = row.GetInt32(1),
        Payload = row.GetFieldValue<byte[]>(2),
        BatchId = row.GetInt64(3),
        Sequence = row.GetInt64(4),
    };

    public static FormAsk Ask(DbDataReader row) => new()
    {
        ItemId = row.GetInt64(0),
        Cell = row.GetInt32(1),
        Day = row.GetInt32(2),
        ArrivedTicks = row.GetInt64(3),
        Department = row.GetString(4),
        Datasets = row.GetString(5),
        Duplicate = row.GetBoolean(6),
    };

    public static StoredObservation Observation(DbDataReader row) => new()
    {
        Measure = row.GetInt16(0),
        Grain = (Grain)row.GetInt32(1),
        Anchor = row.GetInt32(2),
        Cell = row.GetInt32(3),
        Amount = row.IsDBNull(4) ? null : row.GetInt64(4),
        Status = row.GetString(5),
        Source = row.GetString(6),
        Version = row.GetInt32(7),
        BatchId = row.GetInt64(8),
        Sequence = row.GetInt64(9),
    };

    public static StoredObservationVersion ObservationVersion(DbDataReader row) => new()
    {
        Measure = row.GetInt16(0),
        Grain = (Grain)row.GetInt32(1),
        Anchor = row.GetInt32(2),
        Cell = row.GetInt32(3),
        Source = row.GetString(4),
        Version = row.GetInt32(5),
        Amount = row.IsDBNull(6) ? null : row.GetInt64(6),
        Status = row.GetString(7),
        BatchId = row.GetInt64(8),
        Sequence = row.GetInt64(9),
    };

    public static Numbering Position(DbDataReader row) => new()
    {
        Sequence = Number(row, 0),
        Mark = Watermark.Parse(row.IsDBNull(1) ? null : row.GetString(1)),
        ItemId = Number(row, 2),
        BatchId = Number(row, 3),
        RejectId = Number(row, 4),
    };

    private static long Number(DbDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
