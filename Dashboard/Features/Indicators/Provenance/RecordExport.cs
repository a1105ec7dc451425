using Dashboard.Data.Provenance;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Sharing;
using Dashboard.Live;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Exports;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators.Provenance;

/// <summary><c>GET /indicators/{code}/records/export</c>: the records behind a figure as a file, under the same rules as on the page.</summary>
internal static class RecordExport
{
    private const string FileName = "records";

    public static async Task<IResult> GetAsync(
        HttpContext context, string code, string? part, string? format, Exporting exporting, ILiveFigures figures, GovernanceCatalogue catalogue,
        RecordQueries records, RecordWords words, IStringLocalizer<IndicatorsText> text)
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

        if (!Enum.TryParse<RecordPart>(string.IsNullOrEmpty(part) ? nameof(RecordPart.Numerator) : part, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen)
            || ProvenanceQueries.MeasureOf(indicator, chosen) is not { Origin: not MeasureOrigin.Territory } measure
            || (chosen == RecordPart.Missed && !ProvenanceQueries.HasMissed(indicator)))
        {
            return exporting.Refuse(StatusCodes.Status400BadRequest, text["records:no-part", part ?? ""]);
        }

        var query = ProvenanceQueries.QueryOf(indicator, state.Area, state.Period, chosen, 1, RecordQueries.LargestExport);
        try
        {
            var page = await records.ReadAsync(exporting.ReaderOf(context), query, ReadingWay.Export, context.RequestAborted);
            return page.IsHidden ? exporting.Refuse(StatusCodes.Status403Forbidden, text["records:hidden"])
                : page.HasMore ? exporting.TooMany()
                : await exporting.AnswerAsync(context, format, Table(page.Rows, measure, words, text));
        }
        catch (OutOfScopeException)
        {
            return exporting.Refuse(StatusCodes.Status403Forbidden, text["records:scope"]);
        }
        catch (ReadRefusedException refused)
        {
            return exporting.Refuse(StatusCodes.Status503ServiceUnavailable, text[refused.Why == ReadRefusal.TooLong ? "records:too-long" : "records:busy"]);
        }
        catch (AuditUnavailableException)
        {
            return exporting.Refuse(StatusCodes.Status503ServiceUnavailable, text["records:audit"]);
        }
    }

    private static ExportTable Table(IReadOnlyList<RecordRow> rows, Measure measure, RecordWords words, IStringLocalizer<IndicatorsText> text)
    {
        string[] moments = [.. rows.SelectMany(row => row.Moments).Select(moment => moment.Field).Distinct(StringComparer.Ordinal)];
        return new ExportTable(
            FileName,
            [
                text["records:source"], text["records:id"], text[measure.Origin == MeasureOrigin.Returned ? "records:period" : "records:item"], text["records:area"],
                text["column:code"], text["records:state"], text["records:version"], text["records:amount"], text["records:batch"], text["records:sequence"],
                .. moments.Select(words.Moment),
            ],
            [
                .. rows.Select(row => (object?[])
                [
                    row.Source, row.Id, row.Title ?? row.Id, AreaNames.Of(row.Area), row.Area.Code, words.State(row), row.Version, row.Amount, row.BatchId, row.Sequence,
                    .. moments.Select(field => (object?)RecordColumns.Moment(row, field)),
                ]),
            ]);
    }
}
