using Dashboard.Data.Faults;
using Microsoft.Extensions.Localization;

namespace Dashboard.Health;

/// <summary>Whether the process runs, and whether it can do its work.</summary>
internal static class HealthEndpoints
{
    public static IResult Live() => TypedResults.Ok(new HealthAnswer("live"));

    public static IResult Ready(HttpContext context, IEnumerable<IReadinessProbe> probes, IStringLocalizer<HealthText> text)
    {
        var all = probes.ToArray();
        var obstacles = Told(all, probe => probe.Obstacle(), text);
        if (obstacles.Count == 0)
        {
            var notes = Told(all, probe => probe.Note(), text);
            return TypedResults.Ok(new HealthAnswer("ready", notes.Count == 0 ? null : notes));
        }

        context.Response.Headers.RetryAfter = "2";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: text["NotReady"],
            detail: string.Join(text["Separator"], obstacles.Select(obstacle => obstacle.Text)),
            extensions: new Dictionary<string, object?> { ["reasons"] = obstacles });
    }

    private static List<ReadinessObstacle> Told(IEnumerable<IReadinessProbe> probes, Func<IReadinessProbe, string?> ask, IStringLocalizer<HealthText> text)
    {
        List<ReadinessObstacle> told = [];
        foreach (var probe in probes)
        {
            if (ask(probe) is { } reason)
            {
                told.Add(new(probe.Part, reason, WordsOf(probe.Part, reason, text)));
            }
        }

        return told;
    }

    private static string WordsOf(string part, string reason, IStringLocalizer<HealthText> text) => text[$"{part}:{reason}"] switch
    {
        { ResourceNotFound: false } known => known.Value,
        _ when StorageWords.Knows(reason) => StorageWords.What(reason),
        _ => text["Other", part, reason],
    };
}
