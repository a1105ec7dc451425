using System.Globalization;
using Dashboard.Settings;

namespace Dashboard.Features.Api;

/// <summary>Bounds of the reading interface.</summary>
public sealed class ApiOptions : ISettings
{
    public const string SectionName = "Api";

    /// <summary>Most figures one request may ask for: indicators times areas times periods.</summary>
    public int MaxValues { get; set; } = 200_000;

    /// <summary>Records on one page.</summary>
    public int RecordsPerPage { get; set; } = 100;

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        if (MaxValues is < 100 or > 5_000_000)
        {
            yield return new(nameof(MaxValues), MaxValues.ToString(CultureInfo.InvariantCulture), "100 to 5000000");
        }

        if (RecordsPerPage is < 10 or > 1_000)
        {
            yield return new(nameof(RecordsPerPage), RecordsPerPage.ToString(CultureInfo.InvariantCulture), "10 to 1000");
        }
    }
}
