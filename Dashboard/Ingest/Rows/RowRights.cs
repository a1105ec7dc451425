using System.Security.Claims;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Identity;

namespace Dashboard.Ingest.Rows;

/// <summary>Which rows a key may deliver: of its sources, inside its areas.</summary>
internal sealed class RowRights(ClaimsPrincipal sender, AreaScope scope, TerritoryMap territory)
{
    /// <summary>How the codes of this check begin.</summary>
    public const string Forbidden = "forbidden-";

    private readonly string[] sources = [.. sender.FindAll(AccessClaims.Source).Select(claim => claim.Value)];
    private readonly bool everySource = sender.HasClaim(AccessClaims.Source, Readers.EverySource);
    private readonly AreaRight area = new(scope, territory);

    public RowError? Of(WorkItem item) => OfSource(item.Source) ?? area.Of(territory.TryFind(item.Area, out var named) ? named.Ordinal : -1);

    public RowError? Of(Observation observation) => OfSource(observation.Source) ?? area.Of(observation.Cell);

    private RowError? OfSource(string source) => everySource || Array.IndexOf(sources, source) >= 0
        ? null
        : new RowError("source", source, Forbidden + "source", string.Join(", ", sources));
}
