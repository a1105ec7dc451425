using System.Security.Claims;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Sharing;
using Dashboard.Identity.Standings;
using Dashboard.Live;
using Dashboard.Live.Push;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Bench.Live;

/// <summary>Both hubs on one loopback server in this process; the clients are in another, so that the processor counted here is the server's.</summary>
internal sealed class HubHost : IAsyncDisposable
{
    private static readonly ClaimsPrincipal Someone = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "bench"), new Claim(AccessClaims.Area, "5101"), new Claim(ClaimTypes.Role, RoleNames.Leader)], "bench"));

    private readonly WebApplication app;

    private HubHost(WebApplication app) => this.app = app;

    public IHubContext<BareHub> Bare => app.Services.GetRequiredService<IHubContext<BareHub>>();

    public string Address { get; private set; } = "";

    public static async Task<HubHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var figures = new MovingFigures();
        builder.Services.AddSingleton<ILiveFigures>(figures);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(TerritoryMap.BuiltIn);
        builder.Services.AddSingleton(GovernanceCatalogue.BuiltIn);
        builder.Services.AddSingleton<Readers>();
        builder.Services.AddSingleton<IStandings>(new AlwaysIn(Someone));
        builder.Services.AddLocalization();
        builder.Services.Configure<ReadingOptions>(reading => reading.HubConnectionsPerReader = 10_000);
        builder.Services.AddSingleton<PushShares>().AddSingleton<PushFeed>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PushFeed>());
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<HubLifetimeManager<LiveHub>, HubConnections>();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.User = Someone;
            return next(context);
        });
        app.MapHub<LiveHub>("/live");
        app.MapHub<BareHub>("/bare");
        await app.StartAsync();
        return new HubHost(app)
        {
            Moving = figures,
            Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("http", "ws", StringComparison.Ordinal),
        };
    }

    public required MovingFigures Moving { get; init; }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
