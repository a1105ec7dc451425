namespace Dashboard.Data.Faults;

/// <summary>What keeps the program from its database or its folder.</summary>
public enum StorageTrouble
{
    /// <summary>The disk reads or writes wrongly, or nothing closer is known.</summary>
    Failed,

    /// <summary>No room is left on the disk.</summary>
    Full,

    /// <summary>The disk, the folder or the file can only be read.</summary>
    ReadOnly,

    /// <summary>The program's user may not open the folder or the file.</summary>
    Denied,

    /// <summary>Another program holds the database locked.</summary>
    Busy,

    /// <summary>The file is no database, or is damaged.</summary>
    Broken,

    /// <summary>The folder held a database, and its file is gone or empty.</summary>
    Missing,

    /// <summary>The database server does not answer.</summary>
    Unreachable,
}
