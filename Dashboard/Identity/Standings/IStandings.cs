namespace Dashboard.Identity.Standings;

/// <summary>Whether a credential still holds, and what it gives now.</summary>
public interface IStandings
{
    /// <summary>What the database said at most <see cref="CachedStandings.Freshness"/> ago.</summary>
    ValueTask<Standing> OfAsync(Credential? credential, CancellationToken cancellationToken);

    /// <summary>What the database says now.</summary>
    ValueTask<Standing> NowAsync(Credential? credential, CancellationToken cancellationToken);
}
