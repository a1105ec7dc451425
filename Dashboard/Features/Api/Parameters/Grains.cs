using Dashboard.Domain.Calendar;

namespace Dashboard.Features.Api.Parameters;

/// <summary>The words for grains; year to date is written as in its periods.</summary>
internal static class Grains
{
    private const string YearToDate = "ytd";

    public static string Of(Grain grain) => grain == Grain.YearToDate ? YearToDate : Words<Grain>.Of(grain);

    public static Grain? Read(string parameter, string? text) => text switch
    {
        YearToDate => Grain.YearToDate,
        "year-to-date" or not (null or "" or "day" or "week" or "month" or "quarter" or "year") =>
            throw new BadParameterException(parameter, text, "AllowedWords", "day, week, month, quarter, year, ytd"),
        _ => Words<Grain>.Read(parameter, text),
    };
}
