using Dashboard.Data.Folder;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Data.Folder;

/// <summary>What the program creates is its account's alone, started with the widest mask there is.</summary>
[Trait("Group", "process")]
public sealed class CreatedFilesTests : IDisposable
{
    private const string NoMask = "000";

    private readonly string root = Directory.CreateTempSubdirectory("dashboard-created-").FullName;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private string Data => Path.Combine(root, "data");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Files_OfAServerAndOfCommands_AreItsOwnersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights in lists, not in modes.");
        await using (await ProgramProcess.ServeAsync(Data, settings: null, Stop, NoMask))
        {
            // The write-ahead log is there only while the server holds the database.
            AssertClosed("dashboard.db", "dashboard.db-wal", "dashboard.db-shm", "serving.lock", "migrate.lock");
            await RunAsync("backup", Path.Combine(root, "copy.db"));
            Assert.Equal(OwnFiles.OwnFile, ModeOf(Path.Combine(root, "copy.db")));
        }

        Open(Path.Combine(root, "copy.db"));
        await RunAsync("restore", Path.Combine(root, "copy.db"));

        AssertClosed("dashboard.db");
        Assert.Contains(Directory.EnumerateFiles(Data), file => file.EndsWith(".former", StringComparison.Ordinal));
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? OwnFiles.OwnFile : File.GetUnixFileMode(path);

    /// <summary>A backup that came from elsewhere.</summary>
    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnFiles.OwnFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }

    private async Task RunAsync(params string[] words)
    {
        var (status, output) = await ProgramProcess.RunAsync(Data, words, input: null, settings: null, Stop, NoMask);
        Assert.True(status == 0, output);
    }

    private void AssertClosed(params string[] names)
    {
        Assert.Equal(OwnFiles.OwnFolder, ModeOf(Data));
        Assert.All(names, name => Assert.True(File.Exists(Path.Combine(Data, name)), name));
        Assert.All(Directory.EnumerateFiles(Data), file => Assert.Equal((file, OwnFiles.OwnFile), (file, ModeOf(file))));
    }
}
