using Dashboard.Data.Faults;

namespace Dashboard.Data.Storage;

/// <summary>One process at a time migrates a data directory. The system frees the lock of a process that dies.</summary>
internal static class MigrationFileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const int Attempts = 600;

    /// <summary>Waits up to a minute for the lock.</summary>
    /// <exception cref="IOException">Another process still holds it.</exception>
    public static async Task<FileStream> TakeAsync(string directory, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(directory, "migrate.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (attempt < Attempts && FileFaults.IsHeld(held))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
