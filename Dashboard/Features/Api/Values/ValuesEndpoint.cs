using System.Globalization;
using Dashboard.Features.Api.Answers;
using Dashboard.Features.Api.Parameters;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Sharing;
using Dashboard.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Api.Values;

/// <summary><c>GET /api/v1/values</c>: figures of any indicator or measure, area or level, grain and range.</summary>
internal static class ValuesEndpoint
{
    /// <summary>So many present figures are read in a few milliseconds, on the thread of the request.</summary>
    private const int LightFigures = 5_000;

    /// <summary>Figures that a verdict reads beside its own: its history and its benchmark, about.</summary>
    private const int FiguresOfVerdict = 26;

    public static async Task<IResult> GetAsync(
        HttpContext context,
        [AsParameters] ValuesQuery query,
        ValuesReading reading,
        ValuesAnswering answering,
        [FromServices] ILiveFigures live,
        HeavyReads heavy,
        Readers readers,
        ExportAudit audit,
        IStringLocalizer<ApiText> text)
    {
        var reader = readers.From(context.User)!;
        var csv = AnswerForm.IsCsv(context.Request, query.Format);
        var asked = reading.Read(query, reader.Scope.Home);
        if (!live.IsReady)
        {
            return NotReady.Answer(context, text);
        }

        var alone = string.IsNullOrEmpty(query.AsOf) ? null : heavy.Earlier;
        var heavily = alone is not null || asked.Count * (Flags.Read("verdict", query.Verdict) ? FiguresOfVerdict : 1L) > LightFigures;
        var answer = heavily
            ? await heavy.RunAsync(reader, alone, stop => answering.Answer(query, asked, reader, stop), context.RequestAborted)
            : answering.Answer(query, asked, reader, context.RequestAborted);
        if (!csv)
        {
            return TypedResults.Ok(answer);
        }

        context.Response.Headers["X-Sequence"] = answer.Sequence.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-As-Of"] = answer.AsOf?.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        await audit.ExportedAsync(context, $"values, {asked.Count} figures");
        return new CsvAnswer<ValueRow>(answer.Values, "values", nested: Flags.Read("verdict", query.Verdict));
    }
}
