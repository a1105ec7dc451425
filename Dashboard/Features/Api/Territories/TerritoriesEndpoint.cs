using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Features.Api.Answers;
using Dashboard.Features.Api.Parameters;
using Dashboard.Identity;

namespace Dashboard.Features.Api.Territories;

/// <summary><c>GET /api/v1/territories</c>: the areas a reader may see, the city itself among them.</summary>
internal static class TerritoriesEndpoint
{
    /// <summary>A search is for picking one; more than this nobody reads.</summary>
    private const int MostFound = 200;

    public static IResult Get(HttpContext context, [AsParameters] TerritoriesQuery query, TerritoryMap territory, Readers readers, TimeProvider time)
    {
        var scope = readers.From(context.User)!.Scope;
        var today = CityTime.DayOf(time.GetUtcNow());
        var rows = Find(query, territory, scope).Where(scope.AllowsFigure).Select(area => TerritoryRow.Of(area, today));
        return AnswerForm.IsCsv(context.Request, query.Format)
            ? new CsvAnswer<TerritoryRow>(rows, "territories")
            : TypedResults.Ok(rows);
    }

    private static IEnumerable<Area> Find(TerritoriesQuery query, TerritoryMap territory, AreaScope scope)
    {
        var level = Words<AreaLevel>.Read("level", query.Level);
        var partition = Words<Partition>.Read("partition", query.Partition);
        var parent = string.IsNullOrEmpty(query.Parent) ? null : Areas.Find(territory, "parent", query.Parent, partition);
        if (parent is not null && !scope.AllowsFigure(parent))
        {
            throw new OutOfScopeException(parent.Code);
        }

        var within = Within(territory, parent, level, partition ?? parent?.Partition ?? Partition.Governing);
        if (string.IsNullOrWhiteSpace(query.Q))
        {
            return within;
        }

        var wanted = within.ToHashSet();
        return territory.Search(query.Q.Trim(), int.MaxValue).Where(wanted.Contains).Take(MostFound);
    }

    private static IEnumerable<Area> Within(TerritoryMap territory, Area? parent, AreaLevel? level, Partition partition)
    {
        var top = parent ?? territory.City;
        if (level is { } one)
        {
            return one < top.Level
                ? throw new BadParameterException("level", WireWords.Of(one), "AllowedBelow", WireWords.Of(top.Level))
                : territory.AtLevel(one, top, partition);
        }

        return parent is not null
            ? territory.Children(parent, partition)
            : Enum.GetValues<AreaLevel>().SelectMany(each => territory.AtLevel(each, top, partition));
    }
}
