using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Features.Api.Territories;

internal sealed record TerritoriesQuery
{
    [FromQuery(Name = "level"), Description("city, district, subdistrict, community")]
    public string? Level { get; init; }

    [FromQuery(Name = "parent"), Description("Area code; only what lies inside it. 上级地区代码")]
    public string? Parent { get; init; }

    [FromQuery(Name = "q"), Description("Part of a name or code. 名称或代码的一部分")]
    public string? Q { get; init; }

    [FromQuery(Name = "partition"), Description("governing (default), statistical")]
    public string? Partition { get; init; }

    [FromQuery(Name = "format"), Description("json (default), csv")]
    public string? Format { get; init; }
}
