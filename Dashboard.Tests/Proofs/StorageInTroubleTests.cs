using System.Diagnostics;
using System.Net;
using System.Text;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Proofs;

/// <summary>The program itself on a full disk, a read-only one, and over a database that is broken or gone.</summary>
[Trait("Group", "process")]
public sealed class StorageInTroubleTests
{
    private const int InTrouble = 74;

    private static readonly Dictionary<string, string> English = new() { ["LC_ALL"] = "C.UTF-8" };

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task FullDisk_ReadinessIsSteady_SigningInWorks_CommandsSayItInOneLine_AndItEndsWithTheFullness()
    {
        using var disk = MountedDisk.Of(mebibytes: 64);
        var key = await KeyAsync(disk.Directory);
        await DoneAsync(disk.Directory, ["user", "add", "keeper", "--role", "administrator", "--area", "5101"], RunningProgram.Password);
        await using var program = await ProgramProcess.ServeAsync(disk.Directory, English, Stop);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };
        disk.Fill();

        await RefusedAsync(client, key, "storage-full");
        for (var look = 0; look < 40; look++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(client, "storage-full"));
            if (look % 10 == 0)
            {
                await RefusedAsync(client, key, "storage-full");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Stop);
        }

        using (var signedIn = await SignInForm.PostAsync(client, "keeper", RunningProgram.Password))
        {
            Assert.Equal("/", signedIn.Headers.Location?.ToString());
        }

        await InOneLineAsync(disk.Directory, ["key", "add", "late", "--sources", "*", "--areas", "5101", "--rights", "write"], "disk is full");
        await InOneLineAsync(disk.Directory, ["user", "add", "late", "--role", "staff", "--area", "5101"], "disk is full");
        await InOneLineAsync(disk.Directory, ["backup", Path.Combine(disk.Directory, "copy.db")], "disk is full");

        disk.Free();
        await RunningProgram.UntilAsync(() => ReadyAsync(client, "").GetAwaiter().GetResult() == HttpStatusCode.OK);
        using var taken = await DeliverAsync(client, key);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task FullDisk_CommandsThatWriteMuch_SayItInOneLine_AndVerifyStillReads()
    {
        using var disk = MountedDisk.Of(mebibytes: 64);
        await KeyAsync(disk.Directory);
        disk.Fill();

        await InOneLineAsync(disk.Directory, ["aggregate", "--all"], "disk is full");
        disk.Leave(1 << 20);
        await InOneLineAsync(disk.Directory, ["import", "work-items", await LargeFileAsync()], "could not be stored after row 0: The disk is full");
        var (verified, said) = await ProgramProcess.RunAsync(disk.Directory, ["verify"], null, English, Stop);
        Assert.True(verified == 0 && said.TrimEnd().EndsWith("0 differ", StringComparison.Ordinal), $"verify only reads, and says what it found: {verified} {said}");
    }

    [Fact]
    public async Task ReadOnlyDisk_StartAndCommands_EndInOneLineWithinSeconds()
    {
        using var disk = MountedDisk.Of(mebibytes: 64);
        await KeyAsync(disk.Directory);
        disk.MakeReadOnly();

        await InOneLineAsync(disk.Directory, [], "can only be read");
        await InOneLineAsync(disk.Directory, ["verify"], "can only be read");
        await InOneLineAsync(disk.Directory, ["migrate"], "can only be read");
    }

    [Fact]
    public async Task DatabaseFileThatCanOnlyBeRead_StartAndCommands_EndInOneLine()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-fixed-").FullName;
        await KeyAsync(directory);
        using var held = MountedDisk.ReadOnly(Path.Combine(directory, "dashboard.db"));

        await InOneLineAsync(directory, [], "can only be read");
        await InOneLineAsync(directory, ["key", "add", "b", "--sources", "*", "--areas", "5101", "--rights", "write"], "can only be read");
        await InOneLineAsync(directory, ["aggregate"], "can only be read");
    }

    [Theory]
    [InlineData("emptied", "The database is gone")]
    [InlineData("vanished", "The database is gone")]
    [InlineData("garbage", "damaged or is no database")]
    [InlineData("malformed", "damaged or is no database")]
    public async Task DatabaseBrokenOrGone_StartAndCommands_EndInOneLine_AndABackupPutsItRight(string how, string words)
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-broken-").FullName;
        var backup = Path.Combine(Directory.CreateTempSubdirectory("dashboard-backup-").FullName, "good.db");
        await KeyAsync(directory);
        await DoneAsync(directory, ["backup", backup], null);
        await BreakAsync(Path.Combine(directory, "dashboard.db"), how);

        await InOneLineAsync(directory, [], words);
        await InOneLineAsync(directory, ["key", "add", "b", "--sources", "*", "--areas", "5101", "--rights", "write"], words);
        await InOneLineAsync(directory, ["verify"], words);
        await InOneLineAsync(directory, ["aggregate"], words);

        await DoneAsync(directory, ["restore", backup], null);
        await DoneAsync(directory, ["verify"], null);
    }

    private static async Task BreakAsync(string file, string how)
    {
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        switch (how)
        {
            case "emptied":
                await File.WriteAllBytesAsync(file, [], Stop);
                break;
            case "vanished":
                File.Delete(file);
                break;
            case "garbage":
                await File.WriteAllTextAsync(file, new string('x', 1 << 20), Stop);
                break;
            default:
                await using (var damaged = new FileStream(file, FileMode.Open))
                {
                    damaged.Position = 100;
                    damaged.Write(Enumerable.Repeat((byte)0xA5, 400_000).ToArray());
                }

                break;
        }
    }

    private static async Task InOneLineAsync(string directory, IReadOnlyList<string> words, string said)
    {
        var clock = Stopwatch.StartNew();
        var (status, output) = await ProgramProcess.RunAsync(directory, words, RunningProgram.Password, English, Stop);

        Assert.True(status == InTrouble, output);
        Assert.Contains(said, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    /// <summary>More than what is left of room in a file that is full already.</summary>
    private static async Task<string> LargeFileAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dashboard-large-").FullName, "items.csv");
        var rows = Enumerable.Range(0, 9_000).Select(row => $"request,file,large-{row},1,{Sample.Community},received,2024-03-04T09:15:00+08:00");
        await File.WriteAllLinesAsync(file, ["type,source,id,version,area,state,received_at", .. rows], Stop);
        return file;
    }

    private static async Task<string> KeyAsync(string directory) =>
        (await DoneAsync(directory, ["key", "add", "stream", "--sources", "*", "--areas", "5101", "--rights", "write"], null)).TrimEnd().Split('\n')[^1].Trim();

    private static async Task<string> DoneAsync(string directory, IReadOnlyList<string> words, string? input)
    {
        var (status, output) = await ProgramProcess.RunAsync(directory, words, input, English, Stop);
        Assert.True(status == 0, output);
        return output;
    }

    private static async Task RefusedAsync(HttpClient client, string key, string code)
    {
        using var answer = await DeliverAsync(client, key);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient client, string reason)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
        if (!answer.IsSuccessStatusCode)
        {
            Assert.Contains(reason, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> DeliverAsync(HttpClient client, string key)
    {
        var rows = Enumerable.Range(0, 3000).Select(row =>
            $$"""{"type":"request","source":"s","id":"full-{{row}}","version":1,"area":"{{Sample.Community}}","state":"received","receivedAt":"2024-03-04T09:15:00+08:00"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/work-items");
        request.Headers.Add("X-Api-Key", key);
        request.Content = new StringContent($"[{string.Join(',', rows)}]", Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Stop);
    }
}
