using Dashboard.Data;
using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Demo.Writing;

/// <summary>
/// Fills an empty database with the simulated city and lets it live: once a second what happened in that second. A restart goes on with the
/// same city and first tells what was missed. A database with other records is left alone.
/// </summary>
internal sealed partial class DemoService(
    IRecordWriter writer,
    IDbContextFactory<DashboardDb> contexts,
    TerritoryMap territory,
    WorkCalendar calendar,
    GovernanceCatalogue catalogue,
    IOptions<DemoOptions> options,
    DemoProgress progress,
    TimeProvider time,
    ILogger<DemoService> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RememberEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);
    private static readonly IntakeOrigin Origin = new(DemoRecord.Channel, "demo");

    private readonly DemoRecord _record = new(contexts);
    private DemoSeed? _seed;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Said before anything that starts after this looks for nights to run.
        _seed = await SeedAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_seed is null)
        {
            OtherRecords();
            progress.Finish();
            return;
        }

        // The host goes on starting while the city is built.
        await Task.Yield();
        var demo = new DemoCity(_seed, territory, calendar, catalogue);
        var failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = await CatchUpAsync(demo, stoppingToken);
                progress.Finish();
                failing = false;
                await LiveAsync(new LiveFeed(demo, now, options.Value.RecordsPerSecond), now, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Said once in a row. What was not written is told again: only what is written is remembered.
                if (!failing && !stoppingToken.IsCancellationRequested)
                {
                    Failed(error);
                }

                failing = true;
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
        }
    }

    private async Task<DateTimeOffset> CatchUpAsync(DemoCity demo, CancellationToken cancellationToken)
    {
        var now = Rhythm.Seconds(time.GetUtcNow());
        var began = time.GetTimestamp();
        var told = await _record.ToldAsync(cancellationToken);
        var outcome = await new History(demo, writer, Origin).WriteAsync(told ?? DateTimeOffset.MinValue, now, Telling, cancellationToken);
        await _record.CompleteAsync(now, cancellationToken);
        Told(outcome.Items, outcome.Returns, time.GetElapsedTime(began).TotalSeconds);
        return now;
    }

    private async Task<DemoSeed?> SeedAsync(CancellationToken cancellationToken)
    {
        if (await _record.SeedAsync(cancellationToken) is { } stored)
        {
            return stored;
        }

        if (!await _record.IsEmptyAsync(cancellationToken))
        {
            return null;
        }

        var seed = DemoSeed.Of(options.Value.Seed, options.Value.Scale, options.Value.Months, CityTime.DayOf(time.GetUtcNow()));
        await _record.BeginAsync(seed, cancellationToken);
        return seed;
    }

    private async Task LiveAsync(LiveFeed feed, DateTimeOffset told, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = Rhythm.Seconds(time.GetUtcNow());
            if (feed.Items(now) is { Count: > 0 } items)
            {
                await writer.WriteItemsAsync(items, [], Origin, cancellationToken);
            }

            if (feed.Returns(now) is { Count: > 0 } returns)
            {
                await writer.WriteObservationsAsync(returns, [], Origin, cancellationToken);
            }

            if (now - told >= RememberEvery)
            {
                await _record.CompleteAsync(now, cancellationToken);
                told = now;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Simulated city {Share:P0}: {About}")]
    private partial void Telling(double share, HistoryPart about);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The simulated city is switched on (Demo:Enabled), but the database holds other records: it is left alone.")]
    private partial void OtherRecords();

    [LoggerMessage(Level = LogLevel.Information, Message = "Simulated city told: {Items} work items and {Returns} returns in {Seconds:0.0} s")]
    private partial void Told(long items, long returns, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The simulated city could not be written on")]
    private partial void Failed(Exception error);
}
