using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Protection;

/// <summary>Limits how often one client asks: a bucket for each key, user or unknown address, and a tighter one for signing in.</summary>
internal sealed class RateLimits(IOptions<LimitOptions> limits) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>The policy of the sign-in endpoints.</summary>
    public const string SignIn = "sign-in";

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs")
            ? RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => Bucket())
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => Window()));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await Refusals.TooOftenAsync(rejected.HttpContext);
        };
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
    }

    private static string ClientOf(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, Name: { } name } known ? $"{known.AuthenticationType}:{name}" : AddressOf(context);

    private static string AddressOf(HttpContext context) => $"address:{context.Connection.RemoteIpAddress}";

    /// <summary>A full minute's worth may come at once; it flows back evenly, by the second where a second brings at least one.</summary>
    private TokenBucketRateLimiterOptions Bucket()
    {
        var perMinute = limits.Value.RequestsPerMinute;
        var perSecond = perMinute >= 60;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perSecond ? perMinute / 60 : perMinute,
            ReplenishmentPeriod = perSecond ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1),
            AutoReplenishment = true,
        };
    }

    private FixedWindowRateLimiterOptions Window() => new() { PermitLimit = limits.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) };
}
