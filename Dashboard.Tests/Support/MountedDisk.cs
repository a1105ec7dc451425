using System.Diagnostics;

namespace Dashboard.Tests.Support;

/// <summary>A small disk of its own in memory, which can be filled and made read-only; the test is skipped where mounting is not allowed.</summary>
internal sealed class MountedDisk : IDisposable
{
    private readonly string ballast;

    private MountedDisk(string directory) => (Directory, ballast) = (directory, Path.Combine(directory, "ballast"));

    public string Directory { get; }

    public static MountedDisk Of(int mebibytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mounting a disk of memory needs Linux");
        var directory = System.IO.Directory.CreateTempSubdirectory("dashboard-disk-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "tmpfs", directory))
        {
            System.IO.Directory.Delete(directory);
            Assert.Skip("mounting is not allowed here");
        }

        return new MountedDisk(directory);
    }

    /// <summary>Makes one file read-only until disposed, for root as well.</summary>
    public static IDisposable ReadOnly(string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "--bind", file, file), "mounting is not allowed here");
        var mounted = new MountedFile(file);
        Assert.True(Run("mount", "-o", "remount,bind,ro", file), "the file cannot be made read-only");
        return mounted;
    }

    /// <summary>Takes all the room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size >= 1;)
        {
            try
            {
                file.Write(new byte[size]);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    /// <summary>Gives a little of the room back: enough to open the database, too little to write much.</summary>
    public void Leave(int bytes)
    {
        using var file = new FileStream(ballast, FileMode.Open, FileAccess.Write);
        file.SetLength(file.Length - bytes);
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(ballast);

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Directory), "the disk cannot be made read-only");

    public void Dispose()
    {
        Run("umount", "-l", Directory);
        System.IO.Directory.Delete(Directory);
    }

    private static bool Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed class MountedFile(string file) : IDisposable
    {
        public void Dispose() => Run("umount", "-l", file);
    }
}
