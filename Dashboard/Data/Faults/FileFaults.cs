namespace Dashboard.Data.Faults;

/// <summary>What the errors of the file system mean. On Unix .NET carries the system's number in the exception's result.</summary>
internal static class FileFaults
{
    private const int NoSuchDevice = 19;
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int WouldBlock = 11;
    private const int QuotaReached = 122;
    private const int WindowsSharing = unchecked((int)0x80070020);
    private const int WindowsFull = unchecked((int)0x80070070);
    private const int WindowsProtected = unchecked((int)0x80070013);

    public static StorageTrouble? Of(Exception error) => error switch
    {
        UnauthorizedAccessException => OfNumber((error.InnerException ?? error).HResult) ?? StorageTrouble.Denied,
        DirectoryNotFoundException or PathTooLongException => StorageTrouble.Denied,
        EndOfStreamException => null,
        _ => OfNumber(error.HResult) ?? (error.HResult is > 0 and < 134 ? StorageTrouble.Failed : null),
    };

    /// <summary>Whether another process holds the file, which is a reason to wait and no failure.</summary>
    public static bool IsHeld(IOException error) => error.HResult is WouldBlock or WindowsSharing;

    private static StorageTrouble? OfNumber(int number) => number switch
    {
        NoSpace or QuotaReached or WindowsFull => StorageTrouble.Full,
        ReadOnlyDisk or WindowsProtected => StorageTrouble.ReadOnly,
        WouldBlock or WindowsSharing => StorageTrouble.Busy,
        NoSuchDevice => StorageTrouble.Failed,
        _ => null,
    };
}
