using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Live.Following;

/// <summary>Writes changes straight into the log of a test database: what the writer leaves behind, without its rules.</summary>
internal sealed class SampleLog(TestDatabase database)
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    private long sequence;

    public static Measure Received { get; } = GovernanceCatalogue.BuiltIn.TryFindMeasure("request.received", out var found) ? found : throw new InvalidOperationException();

    public static Area Community { get; } = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, TerritoryMap.BuiltIn.City)[0];

    public static Period Today => Period.Of(Grain.Day, Day);

    public static Contribution Requests(long amount, DateOnly? day = null) =>
        new(Received.Id, Community.Ordinal, (day ?? Day).DayNumber, ContributionKey.Amount, amount);

    public async Task<long> AppendAsync(params Contribution[] deltas)
    {
        await using var db = database.Open();
        var blob = DeltaCodec.Encode(deltas, out var count);
        db.Set<Change>().Add(new Change
        {
            Sequence = ++sequence,
            CommittedAt = MomentOf(sequence),
            Kind = "items",
            Mark = DateTimeOffset.UnixEpoch,
            Deltas = blob,
            DeltaCount = count,
        });
        await db.SaveChangesAsync();
        return sequence;
    }

    public void SkipOne() => sequence++;

    public static DateTimeOffset MomentOf(long sequence) => CityTime.StartOf(Day).AddHours(8).AddSeconds(sequence);

    /// <summary>What a fold up to the present leaves: the measure's block and its base.</summary>
    public async Task FoldAsync(long amount)
    {
        var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        store.Apply([Requests(amount)]);
        await using var db = database.Open();
        foreach (var block in store.MeasureBlocks())
        {
            db.MeasureBlocks.Add(new MeasureBlockRow
            {
                Measure = block.Measure, Grain = block.Period.Grain, Anchor = block.Period.Anchor.DayNumber, Blob = block.Blob,
            });
        }

        db.MeasureBases.Add(new MeasureBase { Measure = Received.Id, Sequence = sequence });
        await db.SaveChangesAsync();
    }

    public async Task CloseAsync(Period period, long at)
    {
        await using var db = database.Open();
        db.ClosedPeriods.Add(new ClosedPeriod
        {
            Grain = period.Grain, Anchor = period.Anchor.DayNumber, Sequence = at, Night = Day, FrozenAt = MomentOf(at),
        });
        await db.SaveChangesAsync();
    }
}
