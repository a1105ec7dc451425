using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Jobs.Leases;

/// <summary>Who this process is among the nodes: the machine, the process, and its start, so that a reused process number is not mistaken.</summary>
public sealed record NodeName(string Machine, int ProcessId, long StartedTicks)
{
    /// <summary>This process.</summary>
    public static NodeName Own { get; } = Of(Process.GetCurrentProcess());

    /// <summary>Whether the owner of a lease is certainly gone: a process of this machine that no longer runs.</summary>
    public bool KnowsToBeGone(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Machine || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return Of(process).ToString() != owner;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{ProcessId}/{StartedTicks}");

    // Seconds: the start of a foreign process is known less exactly than one's own.
    private static NodeName Of(Process process) =>
        new(Environment.MachineName, process.Id, process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond);
}
