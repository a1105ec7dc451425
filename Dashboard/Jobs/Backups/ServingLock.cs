using Dashboard.Data.Faults;

namespace Dashboard.Jobs.Backups;

/// <summary>Held by a server on its data directory while it runs. The system frees the lock of a process that dies.</summary>
internal static class ServingLock
{
    /// <summary>Takes it; null while a server holds it.</summary>
    public static FileStream? TryTake(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, "serving.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (FileFaults.IsHeld(held))
        {
            return null;
        }
    }
}
