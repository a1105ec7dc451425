using Dashboard.Identity;
using Dashboard.Identity.Standings;
using Dashboard.Identity.Users;
using Dashboard.Live.Push;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Live.Push;

/// <summary>Open connections of the hub when what they were opened with ends.</summary>
[Trait("Group", "host")]
public sealed class HubEndTests : IAsyncLifetime
{
    private const string Indicator = "services.request.per-1000";

    private ServedProgram program = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => program = await ServedProgram.StartAsync();

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    [Fact]
    public async Task Key_Withdrawn_SubscribesNoMore_AndItsConnectionEnds()
    {
        var (connection, closed) = await OpenAsync("X-Api-Key", await KeyAsync());
        await using var open = connection;
        await WithdrawAsync(keys => keys.SetProperty(key => key.RevokedAt, program.Time.GetUtcNow()));

        var refused = await Assert.ThrowsAsync<HubException>(() => SubscribeAsync(connection));
        await LookAsync();

        Assert.NotEmpty(refused.Message);
        await closed.WaitAsync(TimeSpan.FromSeconds(30), Stop);
    }

    [Fact]
    public async Task Key_GivenOtherAreas_ConnectionEnds()
    {
        var (connection, closed) = await OpenAsync("X-Api-Key", await KeyAsync());
        await using var open = connection;
        await WithdrawAsync(keys => keys.SetProperty(key => key.Areas, "510104"));

        await LookAsync();

        await closed.WaitAsync(TimeSpan.FromSeconds(30), Stop);
    }

    [Fact]
    public async Task Key_Unchanged_ConnectionGoesOn()
    {
        var (connection, closed) = await OpenAsync("X-Api-Key", await KeyAsync());
        await using var open = connection;

        await LookAsync();

        Assert.False(closed.IsCompleted);
        Assert.Equal(HubConnectionState.Connected, connection.State);
    }

    [Theory]
    [InlineData("sign-out")]
    [InlineData("lock")]
    [InlineData("remove")]
    public async Task Cookie_Ended_ConnectionEnds(string end)
    {
        using var browser = program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await AddUserAsync();
        using var answer = await SignInForm.PostAsync(browser, "viewer", RunningProgram.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(given => given.StartsWith("governance=", StringComparison.Ordinal)).Split(';')[0];
        var (connection, closed) = await OpenAsync("Cookie", cookie);
        await using var open = connection;

        if (end == "sign-out")
        {
            using var left = await SignInForm.PostAsync(browser, "/sign-out");
        }
        else
        {
            await EndUserAsync(end == "remove");
        }

        await LookAsync();

        await closed.WaitAsync(TimeSpan.FromSeconds(30), Stop);
    }

    private async Task<(HubConnection Connection, Task Closed)> OpenAsync(string header, string value)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(program.Server.BaseAddress, "/hubs/live"), options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
                options.WebSocketFactory = async (context, cancellationToken) =>
                {
                    var client = program.Server.CreateWebSocketClient();
                    client.ConfigureRequest = request => request.Headers[header] = value;
                    return await client.ConnectAsync(context.Uri, cancellationToken);
                };
            })
            .Build();
        var closed = new TaskCompletionSource();
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await connection.StartAsync(Stop);
        return (connection, closed.Task);
    }

    private static Task<PushSnapshot> SubscribeAsync(HubConnection connection) =>
        connection.InvokeAsync<PushSnapshot>("Subscribe", (string[])[Indicator], (string[])["5101"], "day", Stop);

    private async Task LookAsync()
    {
        program.Time.Advance(CachedStandings.Freshness);
        await program.Services.GetRequiredService<HubGuard>().LookAsync(Stop);
    }

    private async Task<string> KeyAsync()
    {
        using var client = await program.ClientAsync("*", "5101", "read", Stop);
        return client.DefaultRequestHeaders.GetValues("X-Api-Key").Single();
    }

    private async Task WithdrawAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Dashboard.Data.Access.ApiKey>> set)
    {
        await using var db = program.Services.GetRequiredService<IDbContextFactory<Dashboard.Data.DashboardDb>>().CreateDbContext();
        Assert.True(await db.ApiKeys.ExecuteUpdateAsync(set, Stop) > 0);
    }

    private async Task AddUserAsync()
    {
        await using var scope = program.Services.CreateAsyncScope();
        var user = new AppUser { UserName = "viewer", DisplayName = "viewer", Areas = "5101" };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserRegister>().AddAsync(user, RoleNames.Leader, RunningProgram.Password)).Succeeded);
    }

    private async Task EndUserAsync(bool remove)
    {
        await using var scope = program.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var user = await accounts.FindAsync("viewer");
        await (remove ? accounts.RemoveAsync(user, "test", Stop) : accounts.LockAsync(user, "test", Stop));
    }
}
