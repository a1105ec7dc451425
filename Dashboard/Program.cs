using Dashboard.App;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Demo;
using Dashboard.Features.Api;
using Dashboard.Identity;
using Dashboard.Ingest;
using Dashboard.Jobs;
using Dashboard.Live;

var builder = WebApplication.CreateBuilder(args);
builder.AddData().AddIdentity().AddIngest().AddLive().AddJobs().AddApi().AddApp().AddDemo().AddCommands();

var app = builder.Build();
app.UseIdentity().MapIngest().MapLive().MapJobs().MapApi().MapApp();
app.MapGet("/health/live", () => "ok");
await app.RunAsync();
