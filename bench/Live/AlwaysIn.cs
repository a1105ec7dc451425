using System.Security.Claims;
using Dashboard.Identity.Standings;

namespace Dashboard.Bench.Live;

/// <summary>Lets the one client of the measurement in: who may is not what is measured.</summary>
internal sealed class AlwaysIn(ClaimsPrincipal someone) : IStandings
{
    public ValueTask<Standing> OfAsync(Credential? credential, CancellationToken cancellationToken) => ValueTask.FromResult(new Standing(someone));

    public ValueTask<Standing> NowAsync(Credential? credential, CancellationToken cancellationToken) => ValueTask.FromResult(new Standing(someone));
}
