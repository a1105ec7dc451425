using Dashboard.App;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Faults;
using Dashboard.Demo;
using Dashboard.Features.Api;
using Dashboard.Features.SignIn;
using Dashboard.Health;
using Dashboard.Identity;
using Dashboard.Ingest;
using Dashboard.Jobs;
using Dashboard.Live;
using Dashboard.Settings;

return await SettingsGuard.RunAsync(() => StorageBorder.RunAsync(async () =>
{
    var line = CommandLine.Read(args);
    var builder = WebApplication.CreateBuilder(line.HostOptions());
    builder.WebHost.UseStaticWebAssets();
    line.Hush(builder.Logging);
    builder.AddData().AddIdentity().AddHealth().AddIngest().AddLive().AddDemo().AddJobs().AddApi().AddSignIn().AddApp().AddCommands();

    var app = builder.Build();
    SettingsGuard.Check(app.Services);
    if (!line.Serves)
    {
        return await app.RunCommandAsync(line);
    }

    app.UseIdentity().MapHealth().MapIngest().MapLive().MapJobs().MapApi().MapSignIn().MapApp();
    return await app.ServeAsync();
}));
