using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Dashboard.Ingest.Http.InFlight;

/// <summary>A body holds its share until its last byte came: one that trickles is ended by the server.</summary>
internal static class SlowBodies
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Refuse(HttpContext context, IntakeOptions options)
    {
        // Absent where another server is used, as in tests.
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(options.SlowestKibibytesPerSecond * 1024d, Grace);
        }
    }
}
