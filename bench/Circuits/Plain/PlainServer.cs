using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Bench.Circuits.Plain;

/// <summary>The baseline: a Blazor server with a board of 24 cards of plain HTML, all of which change with each change, and nothing else.</summary>
internal static class PlainServer
{
    public const string Verb = "plain-board";

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton<PlainFigures>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<PlainPage>().AddInteractiveServerRenderMode();
        app.MapPost("/change", (PlainFigures figures) =>
        {
            figures.Change();
            return Results.Ok();
        }).DisableAntiforgery();
        await app.RunAsync();
    }
}
