using System.Text.RegularExpressions;
using Dashboard.Data;
using Dashboard.Data.Records;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Features.Imports;

/// <summary>
/// Deliveries and their refused rows, for a reader. A refused row has no checked area; someone who may not see the whole city sees those of
/// the newest <see cref="Looked"/> whose written area lies in the scope, and no list of deliveries, which mix areas.
/// </summary>
public sealed partial class ImportQueries(IDbContextFactory<DashboardDb> factory, TerritoryMap territory)
{
    public const int PageSize = 25;
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
    public async Task<RejectPage> RejectsAsync(Reader reader, RejectFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (!MayLook(reader))
        {
            return new RejectPage([], 1, 1, 0, [], []);
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var all = db.Set<StoredReject>().AsNoTracking();
        return reader.Scope.IsCity
            ? await OfCityAsync(all, filter, page, cancellationToken)
            : OfPart([.. (await all.OrderByDescending(row => row.Id).Take(Looked).ToListAsync(cancellationToken)).Where(row => IsInside(reader.Scope, row.Raw))], filter, page);
    }

    private static bool MayLook(Reader reader) => reader.May(Rights.Steward) || reader.May(Rights.Administer);

    private static async Task<RejectPage> OfCityAsync(IQueryable<StoredReject> all, RejectFilter filter, int page, CancellationToken cancellationToken)
    {
        var before = Narrow(all, filter with { Code = null });
        var reasons = await before.GroupBy(row => row.Code).Select(code => new { Code = code.Key, Rows = code.Count() }).ToListAsync(cancellationToken);
        var sources = await all.Where(row => row.Source != null).Select(row => row.Source!).Distinct().OrderBy(source => source).ToListAsync(cancellationToken);
        var total = reasons.Where(reason => filter.Code is null || reason.Code == filter.Code).Sum(reason => reason.Rows);
        var (number, pages) = Place(page, total);
        var rows = await Narrow(all, filter).OrderByDescending(row => row.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new RejectPage(rows, number, pages, total, Sorted(reasons.Select(reason => new ReasonCount(reason.Code, reason.Rows))), sources);
    }

    private static RejectPage OfPart(List<StoredReject> all, RejectFilter filter, int page)
    {
        List<StoredReject> before = [.. Narrow(all.AsQueryable(), filter with { Code = null })];
        List<StoredReject> rows = [.. Narrow(before.AsQueryable(), filter)];
        var (number, pages) = Place(page, rows.Count);
        return new RejectPage(
            [.. rows.Skip((number - 1) * PageSize).Take(PageSize)],
            number,
            pages,
            rows.Count,
            Sorted(before.GroupBy(row => row.Code).Select(code => new ReasonCount(code.Key, code.Count()))),
            [.. all.Select(row => row.Source).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IQueryable<StoredReject> Narrow(IQueryable<StoredReject> rows, RejectFilter filter)
    {
        rows = filter.Batch is { } batch ? rows.Where(row => row.BatchId == batch) : rows;
        rows = filter.Source is { } source ? rows.Where(row => row.Source == source) : rows;
        return filter.Code is { } code ? rows.Where(row => row.Code == code) : rows;
    }

    private static (int Page, int Pages) Place(int page, int total)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(page, 1, pages), pages);
    }

    private static List<ReasonCount> Sorted(IEnumerable<ReasonCount> reasons) =>
        [.. reasons.OrderByDescending(reason => reason.Rows).ThenBy(reason => reason.Code, StringComparer.Ordinal)];

    private bool IsInside(AreaScope scope, string raw) =>
        WrittenArea().Match(raw) is { Success: true } match && territory.TryFind(match.Groups[1].Value, out var area) && scope.Contains(area);

    [GeneratedRegex("\"area\"\\s*:\\s*\"([^\"]{1,64})\"")]
    private static partial Regex WrittenArea();
}
