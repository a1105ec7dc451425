using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dashboard.Data.Faults;

/// <summary>A failure of the storage: the one place that tells it from a fault of the program.</summary>
/// <param name="Trouble">What is wrong; <see cref="StorageWords"/> says it, and what to do.</param>
/// <param name="Detail">The words of the system or the database, in one line.</param>
public sealed record StorageFault(StorageTrouble Trouble, string Detail)
{
    /// <summary>Its stable code in answers and on the health page.</summary>
    public string Code => StorageWords.CodeOf(Trouble);

    /// <summary>The failure behind an exception, however deep it lies; null when the storage is not to blame.</summary>
    public static StorageFault? Of(Exception? error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (TroubleOf(inner) is { } trouble)
            {
                return new StorageFault(trouble, inner.Message.ReplaceLineEndings(" ").Trim());
            }

            if (inner is AggregateException { InnerExceptions: [_, _, ..] and var several })
            {
                return several.Select(Of).FirstOrDefault(fault => fault is not null);
            }
        }

        return null;
    }

    private static StorageTrouble? TroubleOf(Exception error) => error switch
    {
        DatabaseMissingException => StorageTrouble.Missing,
        SqliteException sqlite => SqliteFaults.Of(sqlite),
        NpgsqlException postgres => PostgresFaults.Of(postgres),
        IOException or UnauthorizedAccessException => FileFaults.Of(error),
        _ => null,
    };
}
