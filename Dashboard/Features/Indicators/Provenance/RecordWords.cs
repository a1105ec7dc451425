using Dashboard.Data.Provenance;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators.Provenance;

/// <summary>What records say in words of the interface, in the reader's language.</summary>
public sealed class RecordWords(IStringLocalizer<IndicatorsText> text)
{
    /// <summary>The state of a work item, or the status of a return.</summary>
    public string State(RecordRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Known($"state:{row.State}", row.State);
    }

    /// <summary>The name of a timestamp.</summary>
    public string Moment(string field) => Known($"moment:{field}", field);

    private string Known(string key, string otherwise)
    {
        var found = text[key];
        return found.ResourceNotFound ? otherwise : found.Value;
    }
}
