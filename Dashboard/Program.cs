using Dashboard.App;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Demo;
using Dashboard.Features.Api;
using Dashboard.Identity;
using Dashboard.Ingest;
using Dashboard.Jobs;
using Dashboard.Live;
using Dashboard.Settings;

return await SettingsGuard.RunAsync(async () =>
{
    var line = CommandLine.Read(args);
    var builder = WebApplication.CreateBuilder(line.HostOptions());
    builder.WebHost.UseStaticWebAssets();
    builder.AddData().AddIdentity().AddIngest().AddLive().AddJobs().AddApi().AddApp().AddDemo().AddCommands();

    var app = builder.Build();
    if (!line.Serves)
    {
        return await app.RunCommandAsync(line);
    }

    app.UseIdentity().MapIngest().MapLive().MapJobs().MapApi().MapApp();
    return await app.ServeAsync();
});
