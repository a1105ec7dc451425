using Dashboard.Domain.Territory;
using Dashboard.Features.Api.Parameters;

namespace Dashboard.Features.Api.Territories;

/// <summary>One area of the territory.</summary>
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
    DateOnly ValidFrom,
    DateOnly? ValidTo)
{
    public static TerritoryRow Of(Area area) => new(
        area.Code,
        area.Name,
        area.OfficialName,
        area.NameEn,
        Words<AreaLevel>.Of(area.Level),
        area.ParentCode,
        Words<Partition>.Of(area.Partition),
        area.StatisticalDistrictCode,
        area.Settlement is { } settlement ? Words<Settlement>.Of(settlement) : null,
        area.ValidFrom,
        area.ValidTo);
}
