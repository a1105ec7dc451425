using System.Security.Claims;
using Dashboard.Identity;
using Dashboard.Identity.Standings;
using Dashboard.Identity.Users;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Identity.Users;

public sealed class CircuitStandingTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly FakeStandings standings = new();
    private readonly Reader reader;
    private readonly CircuitStanding circuit;
    private int told;

    public CircuitStandingTests()
    {
        reader = standings.SignIn("administrator", RoleNames.Administrator, "5101");
        circuit = new CircuitStanding(standings, clock, NullLogger<CircuitStanding>.Instance);
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(standings.PrincipalOf(reader))));
        circuit.AuthenticationStateChanged += _ => told++;
    }

    public void Dispose() => circuit.Dispose();

    [Fact]
    public async Task Look_NothingChanged_SaysNothing()
    {
        clock.Advance(CachedStandings.Pace * 3);

        Assert.Equal(0, told);
        Assert.Equal("administrator", (await UserAsync()).Identity!.Name);
    }

    [Fact]
    public async Task Look_SessionEnded_NobodyIsSignedIn()
    {
        standings.End(reader);

        clock.Advance(CachedStandings.Pace);

        Assert.Equal(1, told);
        Assert.False((await UserAsync()).Identity!.IsAuthenticated);
    }

    [Fact]
    public async Task Look_RightsChanged_HasThoseOfNow()
    {
        standings.Change(reader, RoleNames.District, "510104");

        clock.Advance(CachedStandings.Pace);

        Assert.Equal(1, told);
        Assert.True((await UserAsync()).IsInRole(RoleNames.District));
        Assert.Equal("510104", (await UserAsync()).FindFirstValue(AccessClaims.Area));
    }

    [Fact]
    public async Task Look_DatabaseAway_KeepsThePageAndAsksAgain()
    {
        standings.End(reader);
        standings.IsAway = true;
        clock.Advance(CachedStandings.Pace);
        Assert.True((await UserAsync()).Identity!.IsAuthenticated);

        standings.IsAway = false;
        clock.Advance(CachedStandings.Pace);

        Assert.False((await UserAsync()).Identity!.IsAuthenticated);
    }

    private async Task<ClaimsPrincipal> UserAsync() => (await circuit.GetAuthenticationStateAsync()).User;
}
