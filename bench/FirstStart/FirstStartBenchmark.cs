using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dashboard.Bench.Support;

namespace Dashboard.Bench.FirstStart;

/// <summary>The built program as a process on an empty folder with development settings, from its start until <c>/health/ready</c> says 200.</summary>
internal sealed class FirstStartBenchmark : IBenchmark
{
    private const int Starts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Name => "first-start";

    public string What => "first start with the simulated city (13 months at the default scale), until ready; median of three";

    public string Goal => "at most 60 s";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        var processor = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var (ready, used) = await StartAsync(cancellationToken);
            seconds.Add(ready);
            processor.Add(used);
        }

        seconds.Sort();
        processor.Sort();
        var median = seconds[Starts / 2];
        return new BenchResult(
            $"{median:0.0} s", median <= 60, $"fastest {seconds[0]:0.0} s, slowest {seconds[^1]:0.0} s; {processor[Starts / 2]:0.0} s of processor");
    }

    private static async Task<(double Seconds, double Processor)> StartAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var begun = Stopwatch.GetTimestamp();
        using var program = Process.Start(Command(directory, address)) ?? throw new InvalidOperationException("The program did not start.");
        try
        {
            await UntilReadyAsync(program, new Uri(address, "/health/ready"), cancellationToken);
            return (Stopwatch.GetElapsedTime(begun).TotalSeconds, program.TotalProcessorTime.TotalSeconds);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(directory, recursive: true);
        }
    }

    private static ProcessStartInfo Command(string directory, Uri address)
    {
        // bench/bin/CONFIGURATION/net10.0 stands beside Dashboard/bin/CONFIGURATION/net10.0.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = here.Parent!.Name;
        var root = here.Parent.Parent!.Parent!.Parent!.FullName;
        var built = Path.Combine(root, "Dashboard", "bin", configuration, here.Name, "Dashboard.dll");
        var command = new ProcessStartInfo("dotnet", [built]) { RedirectStandardOutput = true };
        command.Environment["DataDirectory"] = directory;
        command.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        command.Environment["ASPNETCORE_URLS"] = address.ToString();
        return command;
    }

    private static async Task UntilReadyAsync(Process program, Uri ready, CancellationToken cancellationToken)
    {
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var client = new HttpClient();
        while (!program.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(ready, limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, limit.Token);
        }

        throw new InvalidOperationException($"The program ended with {program.ExitCode} before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
