using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Dashboard.Bench.Support;

/// <summary>The built program as a process of its own, as a user starts it.</summary>
internal sealed partial class BuiltProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly bool ownsDirectory;

    private BuiltProgram(Process process, Uri address, string directory, bool ownsDirectory)
    {
        (this.process, Address, Directory, this.ownsDirectory) = (process, address, directory, ownsDirectory);
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, MaxConnectionsPerServer = 64 }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public string Directory { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    /// <summary>Processor time used so far, in seconds.</summary>
    public double Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Memory in use, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts the program and waits until it is ready.</summary>
    public static async Task<BuiltProgram> StartAsync(string? directory, CancellationToken cancellationToken, params (string Key, string Value)[] settings)
    {
        var own = directory is null;
        directory ??= System.IO.Directory.CreateTempSubdirectory("dashboard-bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var command = Command(BuiltFile("Dashboard", "Dashboard.dll"), directory, settings);
        command.Environment["ASPNETCORE_URLS"] = address.ToString();
        return await WaitAsync(new BuiltProgram(Process.Start(command)!, address, directory, own), "/health/ready", cancellationToken);
    }

    /// <summary>Starts the plain board of this very program.</summary>
    public static async Task<BuiltProgram> StartPlainAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var command = new ProcessStartInfo("dotnet", [typeof(BuiltProgram).Assembly.Location, Circuits.Plain.PlainServer.Verb, address.ToString()]) { RedirectStandardOutput = true };

        // As the web SDK sets it for the product.
        command.Environment["DOTNET_gcServer"] = "1";
        return await WaitAsync(new BuiltProgram(Process.Start(command)!, address, "", ownsDirectory: false), "/", cancellationToken);
    }

    /// <summary>Signs in as a new user of that role; the client and its cookies are then that person.</summary>
    public async Task<string> SignInAsync(string role, CancellationToken cancellationToken)
    {
        const string Password = "measured by the clock 37";
        var add = Command(BuiltFile("Dashboard", "Dashboard.dll"), Directory, [], "user", "add", $"bench-{role}", "--role", role, "--area", "5101");
        add.RedirectStandardInput = true;
        using var command = Process.Start(add)!;
        await command.StandardInput.WriteLineAsync(Password.AsMemory(), cancellationToken);
        command.StandardInput.Close();
        await command.StandardOutput.ReadToEndAsync(cancellationToken);
        await command.WaitForExitAsync(cancellationToken);
        var page = await Client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), cancellationToken);
        var token = Token().Match(page).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["user"] = $"bench-{role}", ["password"] = Password, ["returnUrl"] = "/" });
        using var answer = await Client.PostAsync(new Uri("/sign-in/password", UriKind.Relative), form, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return Cookies.GetCookieHeader(Address);
    }

    /// <summary>A client with a new API key for everything.</summary>
    public async Task<HttpClient> ClientWithKeyAsync(CancellationToken cancellationToken)
    {
        using var command = Process.Start(Command(
            BuiltFile("Dashboard", "Dashboard.dll"), Directory, [], "key", "add", "bench", "--sources", "*", "--areas", "5101", "--rights", "read,write"))!;
        var printed = await command.StandardOutput.ReadToEndAsync(cancellationToken);
        await command.WaitForExitAsync(cancellationToken);
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Api-Key", printed.Trim().Split('\n')[^1].Trim());
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Client.Dispose();
        if (ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private static async Task<BuiltProgram> WaitAsync(BuiltProgram program, string path, CancellationToken cancellationToken)
    {
        program.process.OutputDataReceived += (_, _) => { };
        program.process.BeginOutputReadLine();
        var begun = Stopwatch.GetTimestamp();
        while (!program.process.HasExited && Stopwatch.GetElapsedTime(begun) < Patience)
        {
            try
            {
                using var answer = await program.Client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return program;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, cancellationToken);
        }

        await program.DisposeAsync();
        throw new InvalidOperationException("The program did not become ready.");
    }

    private static ProcessStartInfo Command(string built, string directory, (string Key, string Value)[] settings, params string[] arguments)
    {
        var command = new ProcessStartInfo("dotnet", [built, .. arguments]) { RedirectStandardOutput = true };
        command.Environment["DataDirectory"] = directory;
        command.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings)
        {
            command.Environment[key] = value;
        }

        return command;
    }

    /// <summary>bench/bin/CONFIGURATION/net10.0 stands beside PROJECT/bin/CONFIGURATION/net10.0.</summary>
    private static string BuiltFile(string project, string file)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.Parent!.Parent!.FullName, project, "bin", here.Parent.Name, here.Name, file);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("__RequestVerificationToken[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
