using System.Collections.Immutable;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Standings;
using Dashboard.Live.Verdicts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Localization;

namespace Dashboard.Live.Push;

/// <summary>The hub at <c>/hubs/live</c> for walls of other systems and scripts. Our own pages never connect to it.</summary>
internal sealed class LiveHub(
    PushFeed feed,
    PushShares shares,
    HubLifetimeManager<LiveHub> connections,
    Readers readers,
    IStandings standings,
    TerritoryMap territory,
    GovernanceCatalogue catalogue,
    IStringLocalizer<LiveText> texts) : Hub
{
    /// <summary>Name of the client's method.</summary>
    public const string Changed = nameof(Changed);

    /// <summary>Values in one subscription: all indicators over the 23 districts.</summary>
    public const int MostValues = 2_000;

    /// <summary>Values in one subscription with verdicts, which take a series each.</summary>
    public const int MostVerdicts = 500;

    /// <inheritdoc/>
    public override Task OnConnectedAsync() => ((HubConnections)connections).CountOf(HubConnections.ReaderOf(Context.User)) > shares.Connections
        ? throw Refuse("TooManyConnections", shares.Connections)
        : base.OnConnectedAsync();

    /// <summary>Subscribes in place of any former subscription; answers with every value of one moment.</summary>
    /// <param name="indicators">Their codes.</param>
    /// <param name="areas">Their codes.</param>
    /// <param name="grain">day, week, month, quarter, year, ytd.</param>
    /// <param name="verdict">Whether what is said of each value is sent with it; may be left out.</param>
    public async Task<PushSnapshot> Subscribe(string[] indicators, string[] areas, string grain, bool? verdict)
    {
        var standing = await standings.NowAsync(Credential.Of(Context.User), Context.ConnectionAborted);
        var reader = readers.From(standing.Principal);
        if (reader is null || !reader.May(Rights.Read))
        {
            throw Refuse("NoReader");
        }

        var keys = KeysOf(indicators, areas, GrainOf(grain), verdict == true, reader);
        if (((HubConnections)connections).WriterOf(Context.ConnectionId) is not { } write)
        {
            throw Refuse("NoReader");
        }

        try
        {
            return await feed.JoinAsync(Context.ConnectionId, HubConnections.ReaderOf(Context.User), keys, write).WaitAsync(Context.ConnectionAborted);
        }
        catch (PushShareException share)
        {
            throw Refuse("Share", share.Allowed);
        }
        catch (FiguresNotReadyException)
        {
            throw Refuse("Loading");
        }
    }

    /// <summary>Ends the subscription.</summary>
    public void Unsubscribe() => feed.Leave(Context.ConnectionId);

    /// <summary>What a client sends may hold null in place of a code: that is no code.</summary>
    private static IEnumerable<string> Distinct(string?[] codes) => codes.Select(code => code ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private ImmutableArray<PushKey> KeysOf(string[] indicators, string[] areas, Grain grain, bool judged, Reader reader)
    {
        if (indicators is not { Length: > 0 } || areas is not { Length: > 0 })
        {
            throw Refuse("Empty");
        }

        var most = judged ? MostVerdicts : MostValues;
        if ((long)indicators.Length * areas.Length > most)
        {
            throw Refuse("TooMany", indicators.Length, areas.Length, most);
        }

        Area[] places = [.. Distinct(areas).Select(code => AreaOf(code, reader))];
        return
        [
            .. from code in Distinct(indicators)
               let indicator = catalogue.TryFindIndicator(code, out var found) ? found : throw Refuse("UnknownIndicator", code)
               from area in places
               select new PushKey(indicator, area, grain) { IsJudged = judged, Benchmark = judged ? BenchmarkAreas.Of(territory, reader.Scope, area) : null },
        ];
    }

    private Area AreaOf(string code, Reader reader)
    {
        if (!territory.TryFind(code, out var area))
        {
            throw Refuse("UnknownArea", code);
        }

        return reader.Scope.AllowsFigure(area) ? area : throw Refuse("OutOfScope", code);
    }

    private Grain GrainOf(string word) => WireWords.TryRead(word, out Grain grain) ? grain : throw Refuse("UnknownGrain", word);

    private HubException Refuse(string key, params object[] values) => new(texts[key, values]);
}
