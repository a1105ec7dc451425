using Dashboard.Features.Api.Parameters;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Features.Api.Answers;

/// <summary>In which form a client wants its answer: <c>format</c> says it, else <c>Accept</c>, else JSON.</summary>
internal static class AnswerForm
{
    private const string Csv = "csv";
    private const string Json = "json";

    public static bool IsCsv(HttpRequest request, string? format) => format switch
    {
        null or "" => PrefersCsv(request),
        Csv => true,
        Json => false,
        _ => throw new BadParameterException("format", format, "AllowedWords", $"{Json}, {Csv}"),
    };

    private static bool PrefersCsv(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Quality(Func<MediaTypeHeaderValue, bool> matches) => accepted.Where(matches).Max(type => (double?)(type.Quality ?? 1)) ?? 0;
        var csv = Quality(type => type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase));
        return csv > 0 && csv >= Quality(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
    }
}
