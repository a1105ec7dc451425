using Bunit;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Provenance;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Sharing;
using Dashboard.Live;
using Dashboard.Tests.Support;
using Dashboard.Tests.Ui;
using Dashboard.Tests.WorkItems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Features.Indicators.Provenance;

/// <summary>Records that are not given are a sentence of the panel, and never the error of the page.</summary>
public sealed class RecordsStationTests : UiTest, IAsyncLifetime
{
    private static readonly Reader Clerk = Reader.Program(TerritoryMap.BuiltIn);

    private TestDatabase database = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(StorageProvider.Sqlite, services => services.AddLogging().AddSingleton(Sample.Rules));
        Services.AddLogging();
        Services.AddIndicators();
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("zh-CN", "当前耗时查询较多，逐件记录暂未取到；数字本身不受影响。")]
    [InlineData("en-US", "Many heavy reads are under way, so the records were not fetched; the figure itself is not affected.")]
    public async Task Records_RefusedAsTooMany_AreSaidSo_AndFetchedWhenAskedAgain(string language, string words)
    {
        var heavy = new HeavyReads(Options.Create(new ReadingOptions { HeavyPerReader = 1, WaitingPerReader = 0 }), Clock);
        using var go = new ManualResetEventSlim();
        var held = heavy.RunAsync(Clerk, null, stop =>
        {
            go.Wait(stop);
            return 0;
        }, Stop);
        var panel = Draw(heavy, language);

        panel.WaitForAssertion(() => Assert.Contains(words, panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        go.Set();
        await held;
        await panel.Find("[role=alert] button").ClickAsync(new());

        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[role=alert], [role=status]")));
    }

    [Theory]
    [InlineData("zh-CN", "记录太多，查询超时，已中止；请选较小的地区或较短的时期。")]
    [InlineData("en-US", "The records are so many that fetching them took too long and was ended; choose a smaller area or a shorter period.")]
    public void Records_ThatTakeTooLong_AreSaidSo(string language, string words)
    {
        var panel = Draw(new HeavyReads(Options.Create(new ReadingOptions()), new TimeThatIsUp()), language);

        panel.WaitForAssertion(() => Assert.Contains(words, panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<RecordsStation> Draw(HeavyReads heavy, string language)
    {
        if (language == "en-US")
        {
            ReadEnglish();
        }

        var records = new RecordQueries(
            database.Contexts, database.Services.GetRequiredService<WorkItemRules>(), new(Clock), heavy, database.Services.GetRequiredService<ReadingLog>());
        Services.AddSingleton(new ProvenanceQueries(records, database.Contexts));
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindIndicator("services.request.ontime-rate", out var indicator));
        var now = Figures.For(Clerk).Read([new FigureQuery(indicator, null, TerritoryMap.BuiltIn.City, Period.Of(Grain.Month, Today))]).Figures[0];
        return Render<RecordsStation>(parameters => parameters
            .Add(station => station.Indicator, indicator).Add(station => station.Area, TerritoryMap.BuiltIn.City).Add(station => station.Now, now).Add(station => station.Reader, Clerk));
    }

    /// <summary>Waiting for the turn has all its time; the running has none.</summary>
    private sealed class TimeThatIsUp : TimeProvider
    {
        private int timers;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, ++timers > 1 ? TimeSpan.Zero : dueTime, period);
    }
}
