using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Features.Api.Values;

internal sealed record ValuesQuery
{
    [FromQuery(Name = "indicator"), Description("Indicator code; may be repeated. 指标代码，可多个")]
    public string[]? Indicator { get; init; }

    [FromQuery(Name = "measure"), Description("Measure code in place of an indicator; may be repeated. 度量代码，可多个")]
    public string[]? Measure { get; init; }

    [FromQuery(Name = "area"), Description("Code of one area. 一个地区的代码")]
    public string? Area { get; init; }

    [FromQuery(Name = "level"), Description("Every area of a level in place of one: city, district, subdistrict, community")]
    public string? Level { get; init; }

    [FromQuery(Name = "parent"), Description("With level: the area they lie in; the reader's own area when left out. 上级地区代码")]
    public string? Parent { get; init; }

    [FromQuery(Name = "period"), Description("One period: 2026-03-02, 2026-W10, 2026-03, 2026-Q1, 2026, 2026-03~ytd")]
    public string? Period { get; init; }

    [FromQuery(Name = "grain"), Description("day, week, month, quarter, year, ytd; read from the periods when left out")]
    public string? Grain { get; init; }

    [FromQuery(Name = "from"), Description("First period, inclusive. 起始时期")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("Last period, inclusive; the first one when left out. 截止时期")]
    public string? To { get; init; }

    [FromQuery(Name = "settlement"), Description("urban or rural: one stratum only")]
    public string? Settlement { get; init; }

    [FromQuery(Name = "partition"), Description("governing (default) or statistical")]
    public string? Partition { get; init; }

    [FromQuery(Name = "asOf"), Description("A sequence: the figures as they were known then. 按当时已知的数据")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "verdict"), Description("true: with each value whether it meets its target, differs from the area above, and is a signal. 带判断")]
    public string? Verdict { get; init; }

    [FromQuery(Name = "format"), Description("json (default), csv")]
    public string? Format { get; init; }
}
