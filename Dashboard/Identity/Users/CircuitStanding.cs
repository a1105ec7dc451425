using System.Security.Claims;
using Dashboard.Identity.Standings;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Dashboard.Identity.Users;

/// <summary>
/// Who is signed in, in an open page: asked again and again, because a circuit outlives the cookie it began with. When the answer changes the page hears
/// of it; nobody is signed in any more once the session has ended.
/// </summary>
internal sealed partial class CircuitStanding : ServerAuthenticationStateProvider, IDisposable
{
    private static readonly Task<AuthenticationState> Nobody = Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));

    private readonly IStandings standings;
    private readonly ILogger<CircuitStanding> log;
    private readonly CancellationTokenSource closed = new();
    private readonly ITimer timer;
    private Task<AuthenticationState>? state;
    private int looking;

    public CircuitStanding(IStandings standings, TimeProvider time, ILogger<CircuitStanding> log)
    {
        (this.standings, this.log) = (standings, log);
        AuthenticationStateChanged += Remember;
        timer = time.CreateTimer(_ => Look(), null, CachedStandings.Pace, CachedStandings.Pace);
    }

    public void Dispose()
    {
        AuthenticationStateChanged -= Remember;
        timer.Dispose();
        closed.Cancel();
        closed.Dispose();
    }

    /// <summary>Asks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (state is null || (await state).User is not { Identity.IsAuthenticated: true } held)
        {
            return;
        }

        var standing = await standings.OfAsync(Credential.Of(held), cancellationToken);
        if (standing.Principal is not { } now)
        {
            SetAuthenticationState(Nobody);
        }
        else if (!standing.IsStill(held))
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(now)));
        }
    }

    private void Remember(Task<AuthenticationState> changed) => state = changed;

    private void Look()
    {
        if (Interlocked.Exchange(ref looking, 1) == 0)
        {
            _ = LookOnceAsync();
        }
    }

    private async Task LookOnceAsync()
    {
        try
        {
            await LookAsync(closed.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not ObjectDisposedException)
        {
            // An open wall does not go dark because the database is away for a moment: nothing can be changed without it either.
            NotAnswered(fault);
        }
        finally
        {
            Volatile.Write(ref looking, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether the person at an open page is still signed in could not be asked")]
    private partial void NotAnswered(Exception fault);
}
