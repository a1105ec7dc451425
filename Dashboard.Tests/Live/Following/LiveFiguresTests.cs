using Dashboard.Data.Changes;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Sharing;
using Dashboard.Live;
using Dashboard.Live.Following;
using Dashboard.Signals;
using Dashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Live.Following;

public abstract class LiveFiguresTests(StorageProvider provider) : DatabaseTest(provider)
{
    private readonly FakeTimeProvider time = new(SampleLog.MomentOf(0));
    private readonly CommitSignal commits = new();
    private readonly Reader reader = Reader.Program(TerritoryMap.BuiltIn);
    private LiveFigures figures = null!;
    private SampleLog log = null!;
    private int collected;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        log = new SampleLog(Database);
        var memory = new MemoryReturn(time, () => collected++);
        figures = new LiveFigures(
            TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn, new ChangeTail(Database.Connections), commits, memory, time, NullLogger<LiveFigures>.Instance);
    }

    public override async ValueTask DisposeAsync()
    {
        await figures.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Start_WithBaseAndTail_AppliesTheTailOnce()
    {
        await log.AppendAsync(SampleLog.Requests(5));
        await log.FoldAsync(5);
        await log.AppendAsync(SampleLog.Requests(2));

        await StartAsync();

        Assert.True(figures.IsReady);
        Assert.Equal(2, figures.Sequence);
        Assert.Equal(SampleLog.MomentOf(2), figures.AsOf);
        Assert.Equal(7, Requests());
    }

    [Fact]
    public async Task Commit_WithASignal_IsReadAtOnce()
    {
        await StartAsync();
        var told = 0;
        using var subscription = figures.Subscribe(() => told++);

        await log.AppendAsync(SampleLog.Requests(3));
        commits.Publish();
        await SettleAsync();

        Assert.Equal(3, Requests());
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Commit_WhoseSignalWasLost_IsFoundByThePoll()
    {
        await StartAsync();
        await log.AppendAsync(SampleLog.Requests(3));

        time.Advance(LiveFigures.Poll);
        await SettleAsync();

        Assert.Equal(3, Requests());
    }

    [Fact]
    public async Task Signals_DoubledOrWithoutAChange_ChangeNothingAndTellNobody()
    {
        await log.AppendAsync(SampleLog.Requests(3));
        await StartAsync();
        var told = 0;
        using var subscription = figures.Subscribe(() => told++);

        commits.Publish();
        commits.Publish();
        await SettleAsync();

        Assert.Equal(3, Requests());
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Signals_MergedOverManyCommits_TakeAllInOneRound()
    {
        await StartAsync();
        var told = 0;
        using var subscription = figures.Subscribe(() => told++);
        for (var i = 0; i < 600; i++)
        {
            await log.AppendAsync(SampleLog.Requests(1));
        }

        commits.Publish();
        await SettleAsync();

        Assert.Equal(600, Requests());
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Change_MissingFromTheLog_LoadsAnewInsteadOfGuessing()
    {
        await StartAsync();
        log.SkipOne();
        await log.AppendAsync(SampleLog.Requests(3));

        time.Advance(LiveFigures.Poll);
        await SettleAsync();
        Assert.Contains("missing from the log", figures.Trouble?.Reason, StringComparison.Ordinal);
        time.Advance(LiveFigures.Poll);
        await SettleAsync();

        Assert.Null(figures.Trouble);
        Assert.Equal(3, Requests());
    }

    [Fact]
    public async Task Read_AsOfAnEarlierSequence_GivesWhatWasKnownThen()
    {
        await log.AppendAsync(SampleLog.Requests(5));
        await log.AppendAsync(SampleLog.Requests(2));
        await StartAsync();
        await log.AppendAsync(SampleLog.Requests(-1));
        commits.Publish();
        await SettleAsync();

        Assert.Equal([5, 7, 6], new long[] { 1, 2, 3 }.Select(sequence => (long)Read(sequence).Figures[0].Numerator!));
        Assert.Equal(SampleLog.MomentOf(1), Read(1).AsOf);
        Assert.Equal(1, Read(1).Sequence);
        Assert.Throws<ArgumentOutOfRangeException>(() => Read(4));
        Assert.Equal(6, Requests());
    }

    [Fact]
    public async Task Closing_OfAPeriod_MakesItFinalFromItsSequenceOn()
    {
        await log.AppendAsync(SampleLog.Requests(5));
        await log.AppendAsync(SampleLog.Requests(1));
        await StartAsync();
        Assert.Equal(FigureStatus.Provisional, Read().Figures[0].Status);
        var told = 0;
        using var subscription = figures.Subscribe(() => told++);

        await log.CloseAsync(SampleLog.Today, at: 2);
        time.Advance(LiveFigures.Poll);
        await SettleAsync();

        Assert.Equal(FigureStatus.Final, Read().Figures[0].Status);
        Assert.Equal(FigureStatus.Provisional, Read(1).Figures[0].Status);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Midnight_InTheCity_TellsTheListeners()
    {
        await StartAsync();
        var told = 0;
        using var subscription = figures.Subscribe(() => told++);

        time.Advance(TimeSpan.FromHours(16) - TimeSpan.FromSeconds(1));
        await SettleAsync();
        Assert.Equal(0, told);
        time.Advance(TimeSpan.FromSeconds(2));
        await SettleAsync();

        Assert.Equal(1, told);
    }

    [Fact]
    public void Read_BeforeTheBaseIsLoaded_SaysSo() => Assert.Throws<FiguresNotReadyException>(() => Read());

    [Fact]
    public async Task Read_OutsideTheScope_IsRefused()
    {
        await StartAsync();
        var districts = TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City);
        var other = new Reader("district", AreaScope.Of(districts[^1]), Rights.Read);

        Assert.Throws<OutOfScopeException>(() => figures.For(other).Read([new(null, SampleLog.Received, districts[0], SampleLog.Today)], null, Stop));
    }

    [Fact]
    public async Task Reading_WhileChangesAreApplied_SeesEachChangeWholeOrNotAtAll()
    {
        await StartAsync();
        var tomorrow = SampleLog.Day.AddDays(1);
        time.Advance(TimeSpan.FromDays(1));
        var reading = Task.Run(
            () =>
            {
                for (var i = 0; i < 2_000; i++)
                {
                    var set = figures.For(reader).Read([Query(SampleLog.Today), Query(SampleLog.Today.Next())], null, Stop);
                    Assert.Equal(set.Figures[0].Numerator ?? 0, set.Figures[1].Numerator ?? 0);
                }
            },
            Stop);
        for (var i = 0; i < 50; i++)
        {
            await log.AppendAsync(SampleLog.Requests(1), SampleLog.Requests(1, tomorrow));
            commits.Publish();
        }

        await reading;
        await SettleAsync();
        Assert.Equal(50, Requests());
    }

    [Fact]
    public async Task EarlierMoments_AreKeptWithinABound_AndGivenBackWhenNobodyAsks()
    {
        for (var i = 0; i < 10; i++)
        {
            await log.AppendAsync(SampleLog.Requests(1));
        }

        await StartAsync();
        var before = Enumerable.Range(1, 9).Select(sequence => (long)Read(sequence).Figures[0].Numerator!).ToList();

        Assert.Equal(Enumerable.Range(1, 9).Select(known => (long)known), before);
        Assert.InRange(figures.EarlierBytes, 1, 128 * 1024 * 1024);
        time.Advance(EarlierStores.Rest);
        Assert.Equal(0, figures.EarlierBytes);
        Assert.Equal(0, collected);
        time.Advance(MemoryReturn.Quiet);
        Assert.Equal(1, collected);
        Assert.Equal(3, (long)Read(3).Figures[0].Numerator!);
    }

    [Fact]
    public async Task EarlierMoment_ThatNobodyWaitsForAnyMore_IsNotRead()
    {
        await log.AppendAsync(SampleLog.Requests(1));
        await log.AppendAsync(SampleLog.Requests(1));
        await StartAsync();
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => figures.For(reader).Read([Query(SampleLog.Today)], 1, ended.Token));

        Assert.Equal(1, (long)Read(1).Figures[0].Numerator!);
    }

    private static FigureQuery Query(Dashboard.Domain.Calendar.Period period) => new(null, SampleLog.Received, TerritoryMap.BuiltIn.City, period);

    private long Requests() => (long)Read().Figures[0].Numerator!;

    private FigureSet Read(long? asOf = null) => figures.For(reader).Read([Query(SampleLog.Today)], asOf, Stop);

    private async Task StartAsync()
    {
        await figures.StartAsync(Stop);
        await SettleAsync();
        Assert.Null(figures.Trouble);
    }

    private Task SettleAsync() => time.PassUntilAsync(TimeSpan.FromMilliseconds(50), figures.DrainAsync());
}
