using Dashboard.Domain.Territory;
using Dashboard.Identity.Standings;

namespace Dashboard.Identity;

/// <summary>Who reads: every read path takes one, so no figure or record is read without a scope.</summary>
/// <param name="Name">User name or key name, for the audit.</param>
/// <param name="Scope">The area that may be seen.</param>
/// <param name="Rights">What may be done there.</param>
public sealed record Reader(string Name, AreaScope Scope, Rights Rights)
{
    /// <summary>What the reader was let in by, to be checked again when something is done; null for the program itself.</summary>
    public Credential? Credential { get; init; }

    /// <summary>Whether every one of the rights is held.</summary>
    public bool May(Rights rights) => (Rights & rights) == rights;

    /// <summary>The program itself (night, verify, commands): the whole city.</summary>
    public static Reader Program(TerritoryMap territory)
    {
        ArgumentNullException.ThrowIfNull(territory);
        return new("program", AreaScope.Of(territory.City), Rights.Read | Rights.Records | Rights.Operate);
    }
}
