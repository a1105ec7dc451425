using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Bench.Live;

/// <summary>The process of the clients, as the benchmark sees it.</summary>
internal sealed class ClientProcess : IDisposable
{
    private readonly Process process;

    private ClientProcess(Process process) => this.process = process;

    public static async Task<ClientProcess> StartAsync(string address, int count, string? call)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ClientProcess).Assembly.Location);
        }

        start.ArgumentList.Add(LightClients.Verb);
        start.ArgumentList.Add(address);
        start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(call ?? "");
        var clients = new ClientProcess(Process.Start(start)!);
        while (await clients.process.StandardOutput.ReadLineAsync() is { } line && line != "ready")
        {
        }

        return clients;
    }

    public async Task<long> ReceivedAsync()
    {
        await process.StandardInput.WriteLineAsync("?");
        return long.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(2_000);
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
