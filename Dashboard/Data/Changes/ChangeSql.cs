namespace Dashboard.Data.Changes;

/// <summary>Statements over the change log for those that run them in a transaction or on a connection of their own.</summary>
public static class ChangeSql
{
    /// <summary>The columns, in the order in which values are bound and read.</summary>
    public const string Columns = "sequence, committed_at, kind, batch_id, mark, deltas, delta_count";

    /// <summary>The last sequence; null while the log is empty.</summary>
    public const string LastSequence = "SELECT max(sequence) FROM change";

    /// <summary>Appends an entry; the parameters stand in the order of <see cref="Columns"/>.</summary>
    public const string Append = $"INSERT INTO change ({Columns}) VALUES (@sequence, @at, @kind, @batch, @mark, @deltas, @count)";
}
