using System.Globalization;
using Dashboard.Data.Nights;
using Dashboard.Data.Storage;
using Dashboard.Features.Operations;
using Dashboard.Tests.Jobs;
using Dashboard.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Operations;

/// <summary>What the page of operations reads, over a real database; it is noon of 20 March 2026 in UTC.</summary>
public abstract class OperationsTest() : NightTest(StorageProvider.Sqlite)
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private protected T The<T>()
        where T : notnull => Database.Services.GetRequiredService<T>();

    protected override void Configure(IServiceCollection services)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        base.Configure(services);
        services.AddLogging();
        services.AddLocalization();
        services.AddUi();
        services.AddOperations();
    }

    protected static NightRun Run(DateOnly night, string status, DateTimeOffset? finished = null, string? error = null) =>
        new() { Night = night, Status = status, StartedAt = Now.AddHours(-1), FinishedAt = finished, Node = "node-1/77", Error = error };

    private protected static NightStep Step(DateOnly night, string step, string status, DateTimeOffset? begun, double? minutes) => new()
    {
        Night = night, Step = step, Status = status, Percent = status == "done" ? 100 : 40, StartedAt = begun, FinishedAt = minutes is { } length ? begun!.Value.AddMinutes(length) : null,
    };

    protected async Task AddAsync(params object[] rows)
    {
        await using var db = Database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }
}
