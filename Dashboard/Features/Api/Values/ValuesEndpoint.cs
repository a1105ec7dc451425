using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Features.Api.Answers;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Api.Values;

/// <summary><c>GET /api/v1/values</c>: figures of any indicator or measure, area or level, grain and range.</summary>
internal static class ValuesEndpoint
{
    public static async Task<IResult> GetAsync(
        HttpContext context, [AsParameters] ValuesQuery query, ValuesReading reading, [FromServices] ILiveFigures live, Readers readers, ExportAudit audit, IStringLocalizer<ApiText> text)
    {
        var reader = readers.From(context.User)!;
        var csv = AnswerForm.IsCsv(context.Request, query.Format);
        var asked = reading.Read(query, reader.Scope.Home);
        if (!live.IsReady)
        {
            return NotReady.Answer(context, text);
        }

        var figures = live.For(reader).Read(asked, ValuesReading.AsOf(query.AsOf, live.Sequence));
        var rows = figures.Figures.Select(ValueRow.Of);
        DateTimeOffset? asOf = figures.Sequence == 0 ? null : CityTime.ToCity(figures.AsOf);
        if (!csv)
        {
            return TypedResults.Ok(new ValuesAnswer(asOf, figures.Sequence, rows));
        }

        context.Response.Headers["X-Sequence"] = figures.Sequence.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-As-Of"] = asOf?.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        await audit.ExportedAsync(context, $"values, {asked.Count} figures");
        return new CsvAnswer<ValueRow>(rows, "values");
    }
}
