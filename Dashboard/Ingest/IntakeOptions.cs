using System.Globalization;
using Dashboard.Settings;

namespace Dashboard.Ingest;

/// <summary>How much the intake takes on at once. What is beyond is answered 429 with <c>Retry-After</c> instead of being kept waiting.</summary>
public sealed class IntakeOptions : ISettings
{
    public const string SectionName = "Intake";

    /// <summary>MiB of bodies between their first byte and their answer, all senders together; one key may hold half of it.</summary>
    public int InFlightMebibytes { get; set; } = 96;

    /// <summary>Seconds a delivery waits in all, to be read and for the writer; then it is given up, and nothing of it is stored.</summary>
    public int WaitSeconds { get; set; } = 5;

    /// <summary>KiB a second that a body must bring on the mean, after five seconds; one that is slower is ended.</summary>
    public int SlowestKibibytesPerSecond { get; set; } = 16;

    /// <summary>The wait as a time.</summary>
    internal TimeSpan Wait => TimeSpan.FromSeconds(WaitSeconds);

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        (string Key, int Value, int From, int To)[] ranges =
        [
            (nameof(InFlightMebibytes), InFlightMebibytes, 32, 4096),
            (nameof(WaitSeconds), WaitSeconds, 1, 60),
            (nameof(SlowestKibibytesPerSecond), SlowestKibibytesPerSecond, 1, 1024),
        ];
        return ranges.Where(range => range.Value < range.From || range.Value > range.To)
            .Select(range => new WrongSetting(range.Key, range.Value.ToString(CultureInfo.InvariantCulture), $"{range.From} to {range.To}"));
    }
}
