using System.Text.RegularExpressions;
using Dashboard.Data;
using Dashboard.Data.Records;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Ui.Grids;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Features.Imports;

/// <summary>
/// Deliveries and their refused rows, for a reader. A refused row has no checked area; someone who may not see the whole city sees those of
/// the newest <see cref="Looked"/> whose written area lies in the scope, and no list of deliveries, which mix areas.
/// </summary>
public sealed partial class ImportQueries(IDbContextFactory<DashboardDb> factory, TerritoryMap territory)
{
    private const int Deliveries = 12;
    private const string Simulator = "demo";
    public const int Looked = 2000;

    /// <summary>
    /// The newest deliveries that brought something; none for a reader of a part of the city. The simulator delivers every second and would
    /// push all others off the list, so its clean deliveries are left out.
    /// </summary>
    public async Task<IReadOnlyList<IntakeBatch>> BatchesAsync(Reader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!MayLook(reader) || !reader.Scope.IsCity)
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Set<IntakeBatch>().AsNoTracking().Where(batch => batch.Accepted + batch.Repeated + batch.Rejected > 0 && (batch.Channel != Simulator || batch.Rejected > 0))
            .OrderByDescending(batch => batch.Id).Take(Deliveries).ToListAsync(cancellationToken);
    }

    /// <summary>Refused rows, a page at a time.</summary>
    public async Task<RejectPage> RejectsAsync(Reader reader, RejectFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(query);
        if (!MayLook(reader))
        {
            return new RejectPage(GridPages.Of<StoredReject>([], query), [], []);
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var all = db.Set<StoredReject>().AsNoTracking();
        return reader.Scope.IsCity
            ? await OfCityAsync(all, filter, query, cancellationToken)
            : OfPart(await InsideAsync(all, reader.Scope, cancellationToken), filter, query);
    }

    /// <summary>The refused rows of every page, in the order of the page; of more than <paramref name="most"/> one too many.</summary>
    public async Task<IReadOnlyList<StoredReject>> AllAsync(Reader reader, RejectFilter filter, GridQuery query, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (!MayLook(reader))
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var all = db.Set<StoredReject>().AsNoTracking();
        return reader.Scope.IsCity
            ? await RejectOrder.Sort(Narrow(all, filter), query).Take(most + 1).ToListAsync(cancellationToken)
            : [.. RejectOrder.Sort(Narrow((await InsideAsync(all, reader.Scope, cancellationToken)).AsQueryable(), filter), query).Take(most + 1)];
    }

    private async Task<List<StoredReject>> InsideAsync(IQueryable<StoredReject> all, AreaScope scope, CancellationToken cancellationToken) =>
        [.. (await all.OrderByDescending(row => row.Id).Take(Looked).ToListAsync(cancellationToken)).Where(row => IsInside(scope, row.Raw))];

    private static bool MayLook(Reader reader) => reader.May(Rights.Steward) || reader.May(Rights.Administer);

    private static async Task<RejectPage> OfCityAsync(IQueryable<StoredReject> all, RejectFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var before = Narrow(all, filter with { Code = null });
        var reasons = await before.GroupBy(row => row.Code).Select(code => new { Code = code.Key, Rows = code.Count() }).ToListAsync(cancellationToken);
        var sources = await all.Where(row => row.Source != null).Select(row => row.Source!).Distinct().OrderBy(source => source).ToListAsync(cancellationToken);
        var total = reasons.Where(reason => filter.Code is null || reason.Code == filter.Code).Sum(reason => reason.Rows);
        var within = query.Within(total);
        var rows = await RejectOrder.Sort(Narrow(all, filter), within).Skip(within.Before).Take(within.Size).ToListAsync(cancellationToken);
        return new RejectPage(
            new GridRows<StoredReject>(rows, within.Page, total, within.Page < within.PagesOf(total)),
            Sorted(reasons.Select(reason => new ReasonCount(reason.Code, reason.Rows))),
            sources);
    }

    private static RejectPage OfPart(List<StoredReject> all, RejectFilter filter, GridQuery query)
    {
        List<StoredReject> before = [.. Narrow(all.AsQueryable(), filter with { Code = null })];
        return new RejectPage(
            GridPages.Of<StoredReject>([.. RejectOrder.Sort(Narrow(before.AsQueryable(), filter), query)], query),
            Sorted(before.GroupBy(row => row.Code).Select(code => new ReasonCount(code.Key, code.Count()))),
            [.. all.Select(row => row.Source).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IQueryable<StoredReject> Narrow(IQueryable<StoredReject> rows, RejectFilter filter)
    {
        rows = filter.Batch is { } batch ? rows.Where(row => row.BatchId == batch) : rows;
        rows = filter.Source is { } source ? rows.Where(row => row.Source == source) : rows;
        return filter.Code is { } code ? rows.Where(row => row.Code == code) : rows;
    }

    private static List<ReasonCount> Sorted(IEnumerable<ReasonCount> reasons) =>
        [.. reasons.OrderByDescending(reason => reason.Rows).ThenBy(reason => reason.Code, StringComparer.Ordinal)];

    private bool IsInside(AreaScope scope, string raw) =>
        WrittenArea().Match(raw) is { Success: true } match && territory.TryFind(match.Groups[1].Value, out var area) && scope.Contains(area);

    [GeneratedRegex("\"area\"\\s*:\\s*\"([^\"]{1,64})\"")]
    private static partial Regex WrittenArea();
}
