using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators;

/// <summary>Says what stands above and below the line of an indicator.</summary>
public sealed class TermWords(IStringLocalizer<IndicatorsText> text, GovernanceCatalogue catalogue)
{
    /// <summary>The term in words; null where there is none.</summary>
    public string? Of(Term? term) => term switch
    {
        Term.OfMeasure { Filter: { } filter } measure => FigureFormat.Name(measure.Measure) + text["page:filter", filter],
        Term.OfMeasure measure => FigureFormat.Name(measure.Measure),
        Term.OfIndicator part => Name(part.Code) + (part.Settlement switch
        {
            Settlement.Urban => text["page:in-urban"],
            Settlement.Rural => text["page:in-rural"],
            _ => "",
        }),
        Term.OfScores scores => scores.Description,
        _ => null,
    };

    /// <summary>Which records count, in words; null where there is no such rule.</summary>
    public string? RuleOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Rule is { Length: > 0 } ? text[$"rule:{measure.Code}"].Value : null;
    }

    /// <summary>What an index is made of.</summary>
    public string OfComposite(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var parts = CompositeDefinition.All.FirstOrDefault(index => index.Code == indicator.Code)?.Subsystems ?? [];
        return parts.IsEmpty
            ? text["scores:all"]
            : text["scores:boards", string.Join($" {text["scores:and"]} ", parts.Select(boards => NameList.Of(boards.Select(Board))))];
    }

    /// <summary>The measures of an indicator, numerator first.</summary>
    public static IEnumerable<Measure> Measures(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new[] { indicator.Numerator, indicator.Denominator }.OfType<Term.OfMeasure>().Select(term => term.Measure).Distinct();
    }

    private string Board(string key) => CatalogueNames.Board(catalogue, key);

    private string Name(string code) => CatalogueNames.Indicator(catalogue, code);
}
