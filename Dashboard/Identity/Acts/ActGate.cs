using Dashboard.Identity.Standings;

namespace Dashboard.Identity.Acts;

/// <summary>
/// The one door of every act: whoever does something in an open page may do it if the database says so at that moment, whatever held when the page
/// opened.
/// </summary>
public sealed class ActGate(IStandings standings, Readers readers)
{
    /// <summary>The reader with the scope and rights of now; null when the session has ended or the right is gone.</summary>
    public async Task<Reader?> AskAsync(Reader reader, Act act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(act);
        var standing = await standings.NowAsync(reader.Credential, cancellationToken);
        return readers.From(standing.Principal) is { } now && now.May(act.Needs) ? now : null;
    }
}
