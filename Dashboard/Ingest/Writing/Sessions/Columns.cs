using Dashboard.Data.Changes;
using Dashboard.Data.Records;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>Column lists, in the order in which values are bound.</summary>
internal static class Columns
{
    public const string Item =
        "id, type, source, source_id, version, cell, state, deleted, payload, first_day, last_day, next_due, batch_id, sequence";

    public const string ItemVersion = "item_id, version, payload, batch_id, sequence";

    public const string Ask = "item_id, cell, day, arrived_ticks, department, datasets, duplicate";

    public const string Observation = "measure, grain, anchor, cell, amount, status, source, version, batch_id, sequence";

    public const string ObservationVersion = "measure, grain, anchor, cell, source, version, amount, status, batch_id, sequence";

    public const string Batch = "id, received_at, channel, \"by\", file_name, accepted, repeated, rejected, sequence";

    public const string Reject = "id, batch_id, row_index, source, source_id, field, value, code, allowed, raw, received_at";

    public const string Position =
        $"SELECT ({ChangeSql.LastSequence}), ({Watermark.Select}), (SELECT max(id) FROM work_item), "
        + "(SELECT max(id) FROM intake_batch), (SELECT max(id) FROM reject)";
}
