using System.Collections.Concurrent;

namespace Dashboard.Identity.Standings;

/// <summary>
/// Answers from memory while an answer is fresh, so that pages and figures cost no question each; several nodes need no word to each other, because
/// each asks the database again after <see cref="Freshness"/>.
/// </summary>
internal sealed class CachedStandings(StandingSource source, TimeProvider time) : IStandings
{
    /// <summary>With the <see cref="Pace"/> at which open pages and connections are looked after, well under the 30 seconds that are promised.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(8);

    /// <summary>How often open pages and connections ask.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    /// <summary>Answers kept before those that are stale are dropped.</summary>
    private const int ManyAnswers = 5_000;

    private readonly ConcurrentDictionary<Credential, Answer> answers = new();

    public async ValueTask<Standing> OfAsync(Credential? credential, CancellationToken cancellationToken) =>
        credential is not null && answers.TryGetValue(credential, out var answer) && IsFresh(answer) ? answer.Standing : await NowAsync(credential, cancellationToken);

    public async ValueTask<Standing> NowAsync(Credential? credential, CancellationToken cancellationToken)
    {
        if (credential is null)
        {
            return Standing.Ended;
        }

        // The moment before the question, not after it: what changed while it was under way is asked for again in time.
        var asked = time.GetTimestamp();
        var standing = await source.ReadAsync(credential, cancellationToken);
        Keep(credential, new Answer(standing, asked));
        return standing;
    }

    private bool IsFresh(Answer answer) => time.GetElapsedTime(answer.Asked) < Freshness;

    private void Keep(Credential credential, Answer answer)
    {
        // A slow question must not put its older answer over a newer one.
        answers.AddOrUpdate(credential, answer, (_, kept) => kept.Asked > answer.Asked ? kept : answer);
        if (answers.Count > ManyAnswers)
        {
            foreach (var (stale, _) in answers.Where(pair => !IsFresh(pair.Value)))
            {
                answers.TryRemove(stale, out _);
            }
        }
    }

    private sealed record Answer(Standing Standing, long Asked);
}
