namespace Dashboard.Ingest;

/// <summary>Why the writer could not store a delivery.</summary>
public enum IntakeFault
{
    /// <summary>Too much waits already.</summary>
    Busy,

    /// <summary>Another program holds the database locked.</summary>
    StorageBusy,

    /// <summary>The disk is full.</summary>
    StorageFull,

    /// <summary>The database cannot be reached or written.</summary>
    StorageFailed,

    /// <summary>The program itself is at fault: trying again does not mend it.</summary>
    Internal,

    /// <summary>The program is stopping.</summary>
    Stopping,
}
