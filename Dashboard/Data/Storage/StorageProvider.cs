namespace Dashboard.Data.Storage;

/// <summary>The databases the program runs on.</summary>
public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
