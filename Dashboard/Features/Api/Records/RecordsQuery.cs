using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Features.Api.Records;

internal sealed record RecordsQuery
{
    [FromQuery(Name = "indicator"), Description("Indicator code. 指标代码")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "measure"), Description("Measure code in place of an indicator. 度量代码")]
    public string? Measure { get; init; }

    [FromQuery(Name = "area"), Description("Area code. 地区代码")]
    public string? Area { get; init; }

    [FromQuery(Name = "period"), Description("2026-03-02, 2026-W10, 2026-03, 2026-Q1, 2026, 2026-03~ytd")]
    public string? Period { get; init; }

    [FromQuery(Name = "part"), Description("numerator (default), denominator")]
    public string? Part { get; init; }

    [FromQuery(Name = "settlement"), Description("urban or rural: one stratum only")]
    public string? Settlement { get; init; }

    [FromQuery(Name = "partition"), Description("governing (default) or statistical")]
    public string? Partition { get; init; }

    [FromQuery(Name = "page"), Description("From 1 (default). 页码")]
    public string? Page { get; init; }

    [FromQuery(Name = "after"), Description("The next of the page before, in place of page: costs the same however far. 上一页给出的 next")]
    public string? After { get; init; }

    [FromQuery(Name = "format"), Description("json (default), csv")]
    public string? Format { get; init; }
}
