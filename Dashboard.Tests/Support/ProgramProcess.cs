using System.Diagnostics;
using System.Text;

namespace Dashboard.Tests.Support;

/// <summary>The built program as a process of its own, with its own data directory: what a user starts, and what a test may kill.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(Process process)
    {
        this.process = process;
        output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended before it listened.\n{Output}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Everything it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts the server on a free port and waits until it is ready.</summary>
    public static async Task<ProgramProcess> ServeAsync(
        string dataDirectory, IReadOnlyDictionary<string, string>? settings, CancellationToken cancellationToken, string? mask = null)
    {
        var program = Start(dataDirectory, settings, [], mask);
        program.Address = await program.listening.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
        await program.UntilReadyAsync(cancellationToken);
        return program;
    }

    /// <summary>Starts the server, or a command, without waiting for anything.</summary>
    public static ProgramProcess Start(string dataDirectory, IReadOnlyDictionary<string, string>? settings, IReadOnlyList<string> arguments, string? mask = null)
    {
        var process = Prepare(dataDirectory, settings, arguments, mask);
        process.StartInfo.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var program = new ProgramProcess(process);
        process.EnableRaisingEvents = true;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Status, string Output)> RunAsync(
        string dataDirectory, IReadOnlyList<string> arguments, string? input, IReadOnlyDictionary<string, string>? settings, CancellationToken cancellationToken, string? mask = null)
    {
        using var process = Prepare(dataDirectory, settings, arguments, mask);
        process.StartInfo.RedirectStandardInput = true;
        process.Start();
        if (input is not null)
        {
            await process.StandardInput.WriteLineAsync(input.AsMemory(), cancellationToken);
        }

        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, printed + await errors);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    /// <summary>With a mask a shell sets it and becomes the program.</summary>
    private static Process Prepare(string dataDirectory, IReadOnlyDictionary<string, string>? settings, IReadOnlyList<string> arguments, string? mask)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Repository.Root, "Dashboard", "bin", configuration, "net10.0", "Dashboard.dll");
        var start = new ProcessStartInfo(mask is null ? "dotnet" : "sh")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "Dashboard"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] shell = mask is null ? [] : ["-c", $"umask {mask}; exec dotnet \"$@\"", "sh"];
        foreach (var word in shell.Append(program))
        {
            start.ArgumentList.Add(word);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DataDirectory"] = dataDirectory;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Demo__Enabled"] = "false";
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        return new Process { StartInfo = start };
    }

    private async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        const string Marker = "Now listening on: ";
        var at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at >= 0)
        {
            listening.TrySetResult(new Uri(line[(at + Marker.Length)..].Trim()));
        }
    }
}
