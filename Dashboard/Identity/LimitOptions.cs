using System.Globalization;
using Dashboard.Settings;

namespace Dashboard.Identity;

/// <summary>How often one client may ask.</summary>
public sealed class LimitOptions : ISettings
{
    public const string SectionName = "Limits";

    /// <summary>Requests of one key, user or (unknown) address to <c>/api</c> and <c>/hubs</c> in a minute; as many may come at once.</summary>
    public int RequestsPerMinute { get; set; } = 12_000;

    /// <summary>Sign-in attempts of one address in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        if (RequestsPerMinute is < 1 or > 1_000_000)
        {
            yield return new(nameof(RequestsPerMinute), RequestsPerMinute.ToString(CultureInfo.InvariantCulture), "1 to 1000000");
        }

        if (SignInsPerMinute is < 1 or > 10_000)
        {
            yield return new(nameof(SignInsPerMinute), SignInsPerMinute.ToString(CultureInfo.InvariantCulture), "1 to 10000");
        }
    }
}
