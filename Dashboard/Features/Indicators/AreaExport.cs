using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Exports;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators;

/// <summary><c>GET /indicators/{code}/export</c>: the areas below the page's own as a file.</summary>
internal static class AreaExport
{
    private const string FileName = "areas";

    public static async Task<IResult> GetAsync(
        HttpContext context, string code, string? format, Exporting exporting, ILiveFigures figures, GovernanceCatalogue catalogue,
        IndicatorReading reading, FigureFormat words, IStringLocalizer<IndicatorsText> text, IStringLocalizer<UiText> names)
    {
        if (!catalogue.TryFindIndicator(code, out var indicator))
        {
            return exporting.Refuse(StatusCodes.Status404NotFound, text["page:unknown", code]);
        }

        var (state, refusal) = exporting.StateOf(context, figures.IsReady);
        if (refusal is not null)
        {
            return refusal;
        }

        var reader = exporting.ReaderOf(context);
        var below = await Task.Run(() => reading.Build(IndicatorKey.Of(code, state, reader)).Below, context.RequestAborted);
        string[] columns =
        [
            text["column:code"], names["table:area"], text["column:period"], text["column:figure"], text["column:unit"], text["column:missing"],
            text["column:numerator"], text["column:denominator"], text["column:lower"], text["column:upper"], text["column:rank-first"], text["column:rank-last"],
            names["table:outcome"], text["column:before"], names["table:coverage"],
        ];
        return await exporting.AnswerAsync(context, format, new ExportTable(FileName, columns, [.. below?.Ordered().Select(Row) ?? []]));

        object?[] Row(AreaFigure row) =>
        [
            row.Area.Code, AreaNames.Of(row.Area), row.Now.Period.ToString(), row.Now.Value, words.Unit(indicator.Unit), row.Now.Value is null ? words.MissingLong(row.Now) : null,
            row.Now.Numerator, row.Now.Denominator, row.Now.Lower, row.Now.Upper, row.Rank?.Lower, row.Rank?.Upper,
            row.Now.Value is null ? null : names[$"outcome:{row.Outcome}"].Value, row.Previous?.Value, row.Now.Coverage,
        ];
    }
}
