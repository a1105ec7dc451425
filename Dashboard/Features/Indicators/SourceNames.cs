using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators;

/// <summary>Names the system that an indicator's data come from, in the reader's language; the catalogue writes it in Chinese.</summary>
public sealed class SourceNames(IStringLocalizer<IndicatorsText> text)
{
    public string Of(string system)
    {
        var found = text[$"source:{system}"];
        return found.ResourceNotFound ? system : found.Value;
    }
}
