using System.Globalization;
using Dashboard.Data.Nights;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Operations;

/// <summary>A finding as a line: which measure, where, and the numbers behind it.</summary>
internal sealed class FindingWords(IStringLocalizer<OperationsText> text, GovernanceCatalogue catalogue, TerritoryMap territory)
{
    public string Line(QualityFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var measure = finding.Measure is { } id ? FigureFormat.Name(catalogue.MeasureOf(id)) : "";
        var area = finding.Cell is { } cell ? AreaNames.Of(territory.AtCell(cell)) : "";
        return text[$"line:{finding.Code}", measure, area, Detail(finding)];
    }

    private static string Detail(QualityFinding finding) =>
        finding.Code == Jobs.Quality.QualityCodes.SweepBehind && long.TryParse(finding.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var mark)
            ? PeriodNames.Moment(DateTimeOffset.FromUnixTimeMilliseconds(mark))
            : finding.Detail ?? "";
}
