using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Features.Api.Catalogue;

internal sealed record FormatQuery
{
    [FromQuery(Name = "format"), Description("json (default), csv")]
    public string? Format { get; init; }
}
