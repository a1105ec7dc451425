using Dashboard.Domain.Catalogue;
using Dashboard.Features.Api.Answers;

namespace Dashboard.Features.Api.Catalogue;

/// <summary><c>GET /api/v1/indicators</c> and <c>/measures</c>: definitions, the same for every reader.</summary>
internal static class CatalogueEndpoints
{
    public static IResult Indicators(HttpContext context, [AsParameters] FormatQuery query, GovernanceCatalogue catalogue)
    {
        var rows = catalogue.Indicators.Select(IndicatorRow.Of);
        return AnswerForm.IsCsv(context.Request, query.Format)
            ? new CsvAnswer<IndicatorRow>(rows, "indicators")
            : TypedResults.Ok(rows);
    }

    public static IResult Measures(HttpContext context, [AsParameters] FormatQuery query, GovernanceCatalogue catalogue)
    {
        var rows = catalogue.Measures.Select(MeasureRow.Of);
        return AnswerForm.IsCsv(context.Request, query.Format)
            ? new CsvAnswer<MeasureRow>(rows, "measures")
            : TypedResults.Ok(rows);
    }
}
