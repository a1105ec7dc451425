using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Ui.Addresses;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Exports;

/// <summary>
/// Gives away the table of a page: the page's address with <c>/export</c> behind its path and the same query, the form named by <c>format</c>.
/// What a page would put right with a notice is refused here, for a file carries no notice.
/// </summary>
internal sealed class Exporting(Readers readers, TerritoryMap territory, TimeProvider time, ExportAudit audit, IStringLocalizer<UiText> text)
{
    /// <summary>Who asks; endpoints let nobody else through.</summary>
    public Reader ReaderOf(HttpContext context) => readers.From(context.User)!;

    /// <summary>What the query looks at; with the refusal where it asks for what cannot be shown, or the figures are still being loaded.</summary>
    public (PageState State, IResult? Refusal) StateOf(HttpContext context, bool areFiguresReady)
    {
        var query = QueryText.Of(context.Request.QueryString.Value ?? "");
        var today = CityTime.DayOf(time.GetUtcNow());
        var reader = ReaderOf(context);
        return (
            PageState.Read(query, reader, territory, today),
            PageState.FaultsIn(query, reader, territory, today) is [var fault, ..] ? Refuse(StatusCodes.Status400BadRequest, text["export:address", fault.Name, fault.Value])
            : areFiguresReady ? null
            : Refuse(StatusCodes.Status503ServiceUnavailable, text["export:loading"]));
    }

    /// <summary>The file, once it is written down who took what; a refusal where the form is unknown or the rows are too many.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string? form, ExportTable table)
    {
        var chosen = string.IsNullOrEmpty(form) ? ExportForm.Csv : form;
        if (!ExportForm.All.Contains(chosen))
        {
            return Refuse(StatusCodes.Status400BadRequest, text["export:form", chosen, string.Join(", ", ExportForm.All)]);
        }

        if (table.Rows.Count > ExportTable.MostRows)
        {
            return TooMany();
        }

        await audit.ExportedAsync(context, $"{table.FileName}.{chosen}");
        return new ExportAnswer(table, chosen);
    }

    /// <summary>More rows than a file may have.</summary>
    public IResult TooMany() => Refuse(StatusCodes.Status400BadRequest, text["export:too-many", ExportTable.MostRows]);

    /// <summary>Says why there is no file.</summary>
    public IResult Refuse(int status, string why) => TypedResults.Problem(statusCode: status, title: text["export:refused"], detail: why);
}
