using Dashboard.Domain;
using Dashboard.Domain.Territory;
using Dashboard.Domain.Territory.Classes;
using Dashboard.Features.Api.Parameters;

namespace Dashboard.Features.Api.Territories;

/// <summary>One area of the territory.</summary>
/// <param name="Tier">Class of peers on the day asked, such as <c>five-central</c> (五城区); null below the districts.</param>
internal sealed record TerritoryRow(
    string Code,
    string Name,
    string OfficialName,
    string? NameEn,
    string Level,
    string? Parent,
    string Partition,
    string? StatisticalDistrict,
    string? Settlement,
    string? Tier,
    DateOnly ValidFrom,
    DateOnly? ValidTo)
{
    public static TerritoryRow Of(Area area, DateOnly day) => new(
        area.Code,
        area.Name,
        area.OfficialName,
        area.NameEn,
        WireWords.Of(area.Level),
        area.ParentCode,
        WireWords.Of(area.Partition),
        area.StatisticalDistrictCode,
        WireWords.Of(area.Settlement),
        AreaTags.BuiltIn.ClassOf(area, "tier", day)?.Value,
        area.ValidFrom,
        area.ValidTo);
}
