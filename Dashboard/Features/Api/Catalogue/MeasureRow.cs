using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Features.Api.Parameters;

namespace Dashboard.Features.Api.Catalogue;

/// <summary>One measure.</summary>
internal sealed record MeasureRow(
    string Code,
    string NameZh,
    string NameEn,
    string Unit,
    int Decimals,
    string Nature,
    string Origin,
    string CollectedAt,
    string ReturnGrain,
    string AppliesTo,
    bool AdditiveInTime,
    bool WithinYear,
    string? Weight,
    string? ItemType,
    string? Anchor,
    string? Rule,
    string NotesZh,
    string NotesEn)
{
    public static MeasureRow Of(Measure measure) => new(
        measure.Code,
        measure.NameZh,
        measure.NameEn,
        measure.Unit,
        measure.Decimals,
        Words<MeasureNature>.Of(measure.Nature),
        Words<MeasureOrigin>.Of(measure.Origin),
        Words<AreaLevel>.Of(measure.CollectedAt),
        Grains.Of(measure.ReturnGrain),
        Words<AppliesTo>.Of(measure.AppliesTo),
        measure.AdditiveInTime,
        measure.WithinYear,
        measure.WeightCode,
        measure.ItemType is { } type ? Words<WorkItemType>.Of(type) : null,
        measure.Anchor.Length == 0 ? null : measure.Anchor,
        measure.Rule.Length == 0 ? null : measure.Rule,
        measure.NotesZh,
        measure.NotesEn);
}
