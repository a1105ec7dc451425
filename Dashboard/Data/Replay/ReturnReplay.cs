using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Data.Replay;

/// <summary>The part of a replay that reads statistical returns.</summary>
internal static class ReturnReplay
{
    private const int Together = 100_000;

    /// <summary>Applies every current return; gives their number.</summary>
    public static async Task<long> RunAsync(ReadSnapshot snapshot, GovernanceCatalogue catalogue, AmountStore store, CancellationToken cancellationToken)
    {
        await using var command = snapshot.Command("SELECT measure, grain, anchor, cell, amount FROM observation");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var amounts = new Deltas();
        var count = 0L;
        while (await rows.ReadAsync(cancellationToken))
        {
            count++;
            if (!rows.IsDBNull(4))
            {
                var period = Period.Of((Grain)rows.GetInt32(1), DateOnly.FromDayNumber(rows.GetInt32(2)));
                Returns.Contribute(catalogue.MeasureOf(rows.GetInt16(0)), rows.GetInt32(3), period, rows.GetInt64(4), amounts);
            }

            if (amounts.Count >= Together)
            {
                store.Apply(amounts.AsSpan());
                amounts.Clear();
            }
        }

        store.Apply(amounts.AsSpan());
        return count;
    }
}
