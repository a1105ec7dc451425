using System.Threading.Channels;
using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;

namespace Dashboard.Demo.Writing;

/// <summary>
/// Tells the writer what happened in the simulated city between two moments, in large deliveries: all of its history at the first start,
/// and what was missed at a later one. What the writer knows already is a repeat to it.
/// </summary>
internal sealed class History(DemoCity demo, IRecordWriter writer, IntakeOrigin origin)
{
    private const int ItemsOfDelivery = 8_000;
    private const int ReturnsOfDelivery = 30_000;

    // One delivery is invented and one prepared while another is written.
    private const int Ahead = 2;

    /// <summary>Writes; reports the share of the work that is done and what it is about.</summary>
    public async Task<HistoryOutcome> WriteAsync(
        DateTimeOffset from, DateTimeOffset to, Action<double, HistoryPart> progress, CancellationToken cancellationToken)
    {
        // Due times that have passed are known to have passed from the beginning, so that nothing is swept again.
        await writer.SweepAsync(to, cancellationToken);
        var items = await PumpAsync(
            Items(from, to, progress),
            (delivery, cancelled) => writer.WriteItemsAsync(delivery, [], origin, cancelled),
            cancellationToken);
        progress(0.6, HistoryPart.Returns);
        var returns = await PumpAsync(
            demo.Returns.Between(from, to).Chunk(ReturnsOfDelivery),
            (delivery, cancelled) => writer.WriteObservationsAsync(delivery, [], origin, cancelled),
            cancellationToken);
        progress(1, HistoryPart.Done);
        return new HistoryOutcome(items, returns);
    }

    private IEnumerable<WorkItem[]> Items(DateTimeOffset from, DateTimeOffset to, Action<double, HistoryPart> progress)
    {
        var beginning = new DateOnly(demo.City.Plan.FirstDay.Year, 1, 1).DayNumber;
        var length = Math.Max(1, CityTime.DayOf(to).DayNumber - beginning);
        var delivery = new List<WorkItem>(ItemsOfDelivery);
        foreach (var (day, item) in demo.Items.Between(from, to))
        {
            delivery.Add(item);
            if (delivery.Count == ItemsOfDelivery)
            {
                progress(0.6 * (day.DayNumber - beginning) / length, HistoryPart.Items);
                yield return [.. delivery];
                delivery.Clear();
            }
        }

        if (delivery.Count > 0)
        {
            yield return [.. delivery];
        }
    }

    private static async Task<long> PumpAsync<T>(
        IEnumerable<T[]> deliveries, Func<T[], CancellationToken, Task<WriteOutcome>> write, CancellationToken cancellationToken)
    {
        var ready = Channel.CreateBounded<T[]>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inventing = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var delivery in deliveries)
                    {
                        await ready.Writer.WriteAsync(delivery, stop.Token);
                    }

                    ready.Writer.Complete();
                }
                catch (Exception error)
                {
                    ready.Writer.Complete(error);
                }
            },
            CancellationToken.None);
        long accepted = 0;
        try
        {
            var before = Task.FromResult<WriteOutcome?>(null);
            await foreach (var delivery in ready.Reader.ReadAllAsync(stop.Token))
            {
                var next = WriteOneAsync(delivery);
                accepted += (await before)?.Accepted ?? 0;
                before = next;
            }

            accepted += (await before)?.Accepted ?? 0;
        }
        finally
        {
            await stop.CancelAsync();
            await inventing;
        }

        return accepted;

        async Task<WriteOutcome?> WriteOneAsync(T[] delivery) => await Task.Run(() => write(delivery, cancellationToken), cancellationToken);
    }
}
