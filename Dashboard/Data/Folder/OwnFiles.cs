using System.Runtime.InteropServices;

namespace Dashboard.Data.Folder;

/// <summary>
/// The files of the program belong to the account it runs as and to nobody else on the machine: they hold what people reported, hashes and the
/// keys that sign cookies. On Windows the folder's own list of rights decides.
/// </summary>
public static class OwnFiles
{
    /// <summary>A folder that only its owner enters (0700).</summary>
    public const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>A file that only its owner reads (0600).</summary>
    public const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    /// <summary>
    /// From now on everything this process creates is its owner's alone, whatever mask it was started with: SQLite makes its files (-wal, -shm,
    /// copies) by itself, so there is no one place to give a mode.
    /// </summary>
    public static void CreateOnly()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Umask((uint)Others);
        }
    }

    /// <summary>Takes the rights of others away: a copied file brings those of its original.</summary>
    public static void Restrict(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, OwnFile);
        }
    }

    /// <summary>What of the data folder others than the owner may use, the folder itself first; nothing behind a closed folder, or where it cannot be told.</summary>
    public static IReadOnlyList<string> OpenToOthers(string directory)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(directory) || !IsOpen(directory))
        {
            return [];
        }

        return [.. new[] { directory }.Concat(Directory.EnumerateFiles(directory).Order(StringComparer.Ordinal)).Where(IsOpen)];
    }

    private static bool IsOpen(string path)
    {
        try
        {
            return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;
        }
        catch (FileNotFoundException)
        {
            // SQLite removes its side files when the last connection closes.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);
}
