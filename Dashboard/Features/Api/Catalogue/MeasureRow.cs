using Dashboard.Domain;
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
        WireWords.Of(measure.Nature),
        WireWords.Of(measure.Origin),
        WireWords.Of(measure.CollectedAt),
        WireWords.Of(measure.ReturnGrain),
        WireWords.Of(measure.AppliesTo),
        measure.AdditiveInTime,
        measure.WithinYear,
        measure.WeightCode,
        WireWords.Of(measure.ItemType),
        measure.Anchor.Length == 0 ? null : measure.Anchor,
        measure.Rule.Length == 0 ? null : measure.Rule,
        measure.NotesZh,
        measure.NotesEn);
}
