using System.Globalization;
using Dashboard.Settings;

namespace Dashboard.Identity.Sharing;

/// <summary>How much of the program one reader may keep busy. What is beyond is refused with the time to come back, so that nobody stops the others.</summary>
public sealed class ReadingOptions : ISettings
{
    public const string SectionName = "Reading";

    /// <summary>Heavy reads (an earlier sequence, very many figures, records) that run at once, all readers together.</summary>
    public int HeavyAtOnce { get; set; } = 3;

    /// <summary>Heavy reads of one key or person that run at once.</summary>
    public int HeavyPerReader { get; set; } = 2;

    /// <summary>Heavy reads of one key or person that may wait for their turn; the next one is refused.</summary>
    public int WaitingPerReader { get; set; } = 8;

    /// <summary>Seconds after which a heavy read is ended: waiting for its turn and running each have as many.</summary>
    public int HeavySeconds { get; set; } = 10;

    /// <summary>Open hub connections of one key or person.</summary>
    public int HubConnectionsPerReader { get; set; } = 50;

    /// <summary>Distinct values that the subscriptions of one key or person may hold together, of 20,000 for all: 500 with their verdicts.</summary>
    public int HubValuesPerReader { get; set; } = 13_000;

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        (string Key, int Value, int From, int To)[] ranges =
        [
            (nameof(HeavyAtOnce), HeavyAtOnce, 1, 64),
            (nameof(HeavyPerReader), HeavyPerReader, 1, 64),
            (nameof(WaitingPerReader), WaitingPerReader, 0, 1_000),
            (nameof(HeavySeconds), HeavySeconds, 1, 300),
            (nameof(HubConnectionsPerReader), HubConnectionsPerReader, 1, 10_000),
            (nameof(HubValuesPerReader), HubValuesPerReader, 100, 20_000),
        ];
        return ranges.Where(range => range.Value < range.From || range.Value > range.To)
            .Select(range => new WrongSetting(range.Key, range.Value.ToString(CultureInfo.InvariantCulture), $"{range.From} to {range.To}"));
    }
}
