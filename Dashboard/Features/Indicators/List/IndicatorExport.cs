using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Exports;
using Dashboard.Ui.Formatting;
using Dashboard.Ui.Grids;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators.List;

/// <summary><c>GET /indicators/export</c>: the list of indicators with their figures as a file.</summary>
internal static class IndicatorExport
{
    private const string FileName = "indicators";

    public static async Task<IResult> GetAsync(
        HttpContext context, string? format, Exporting exporting, ILiveFigures figures, IndicatorLines lines, SourceNames sources, FigureFormat words,
        IStringLocalizer<IndicatorsText> text, IStringLocalizer<UiText> names)
    {
        var (state, refusal) = exporting.StateOf(context, figures.IsReady);
        if (refusal is not null)
        {
            return refusal;
        }

        var query = context.Request.QueryString.Value ?? "";
        var rows = lines.Read(exporting.ReaderOf(context), state, IndicatorFilter.Read(query), GridQuery.Read(query, IndicatorLines.Sorts));
        string[] columns =
        [
            text["column:code"], text["column:indicator"], text["column:board"], text["column:area"], text["column:period"], text["column:value"], text["column:unit"],
            text["column:missing"], text["column:numerator"], text["column:denominator"], text["column:target"], text["column:kind"], text["column:grain"], text["column:source"],
        ];
        return await exporting.AnswerAsync(context, format, new ExportTable(
            FileName,
            columns,
            [
                .. rows.Select(row => new object?[]
                {
                    row.Indicator.Code, FigureFormat.Name(row.Indicator), FigureFormat.Name(row.Board), Ui.Areas.AreaNames.Of(state.Area), row.Figure.Period.ToString(),
                    row.Figure.Value, words.Unit(row.Indicator.Unit), row.Figure.Value is null ? words.MissingLong(row.Figure) : null,
                    row.Figure.Numerator, row.Figure.Denominator, row.Indicator.Target is null ? null : words.Target(row.Indicator),
                    text[$"kind:{row.Indicator.Kind}"].Value, names[$"grain:{row.Indicator.NaturalGrain}"].Value, sources.Of(row.Indicator.SourceSystem),
                }),
            ]));
    }
}
