using Dashboard.Data;
using Dashboard.Data.Folder;
using Dashboard.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Data.Folder;

public sealed class OwnFilesTests : IDisposable
{
    private const UnixFileMode Wide = OwnFiles.OwnFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode WideFile = OwnFiles.OwnFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-modes-").FullName;
    private readonly LoggedLines<FolderNotice> log = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Notice_OfAFolderOpenToOthers_NamesItItsFilesAndTheCure()
    {
        Give(folder, Wide);
        var file = Path.Combine(folder, "dashboard.db");
        await File.WriteAllTextAsync(file, "", Xunit.TestContext.Current.CancellationToken);
        Give(file, WideFile);

        await StartAsync();

        var (level, text) = Assert.Single(log.All);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains($"2 of the data folder and its files ({folder}, {file})", text, StringComparison.Ordinal);
        Assert.Contains($"chmod -R u=rwX,go= {folder}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_OfAClosedFolder_IsSilentWhateverLiesInIt()
    {
        var file = Path.Combine(folder, "dashboard.db");
        await File.WriteAllTextAsync(file, "", Xunit.TestContext.Current.CancellationToken);
        Give(file, WideFile);

        await StartAsync();

        Assert.Empty(log.All);
    }

    [Fact]
    public void Restrict_ACopiedFile_IsItsOwnersAlone()
    {
        var file = Path.Combine(folder, "copy.db");
        File.WriteAllText(file, "");
        Give(file, WideFile);

        OwnFiles.Restrict(file);

        Assert.Equal(OwnFiles.OwnFile, ModeOf(file));
    }

    private static void Give(string path, UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights in lists, not in modes.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? OwnFiles.OwnFile : File.GetUnixFileMode(path);

    private Task StartAsync() => new FolderNotice(Options.Create(new DataOptions { DataDirectory = folder }), log).StartAsync(CancellationToken.None);
}
