using Dashboard.Identity.Sharing;
using Microsoft.Extensions.Options;

namespace Dashboard.Ingest.Http.InFlight;

/// <summary>
/// The bytes of bodies that are being read, checked or written, all together and by sender. Whoever comes when it is full is sent away
/// before a byte is read: what waits in memory is then bounded whatever is sent.
/// </summary>
internal sealed class BytesInFlight(IOptions<IntakeOptions> options, MemoryReturn memory)
{
    /// <summary>After so many bytes of bodies the collector is worth its pause; their rows took several times as much.</summary>
    private const long Much = 32L * 1024 * 1024;

    private readonly long most = options.Value.InFlightMebibytes * 1024L * 1024;
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> held = new(StringComparer.Ordinal);
    private long total;
    private long passed;

    /// <summary>Bytes held at present.</summary>
    public long Held => Interlocked.Read(ref total);

    /// <summary>Takes bytes for a body of the sender, who may hold half of all; false when there is no room.</summary>
    public bool TryTake(string sender, long bytes)
    {
        lock (gate)
        {
            var own = held.GetValueOrDefault(sender);
            if (total + bytes > most || own + bytes > most / 2)
            {
                return false;
            }

            total += bytes;
            held[sender] = own + bytes;
            return true;
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void Give(string sender, long bytes)
    {
        lock (gate)
        {
            total -= bytes;
            passed += bytes;
            var left = held.GetValueOrDefault(sender) - bytes;
            if (left > 0)
            {
                held[sender] = left;
            }
            else
            {
                held.Remove(sender);
            }

            if (total == 0 && passed >= Much)
            {
                passed = 0;
                memory.Expect();
            }
        }
    }
}
