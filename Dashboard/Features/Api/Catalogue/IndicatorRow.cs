using Dashboard.Domain;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Api.Parameters;

namespace Dashboard.Features.Api.Catalogue;

/// <summary>One indicator with its formula.</summary>
internal sealed record IndicatorRow(
    string Code,
    string NameZh,
    string NameEn,
    string Board,
    string Group,
    string Unit,
    string Polarity,
    string Kind,
    string? Numerator,
    string? Denominator,
    long Scale,
    double? Percentile,
    int Decimals,
    string NaturalGrain,
    bool Live,
    double? TargetLower,
    double? TargetUpper,
    double? TargetRural,
    string? TargetBasis,
    string AppliesTo,
    string SourceSystem,
    string Aggregation,
    string RationaleZh,
    string RationaleEn)
{
    public static IndicatorRow Of(Indicator indicator) => new(
        indicator.Code,
        indicator.NameZh,
        indicator.NameEn,
        indicator.Board,
        indicator.Group,
        indicator.Unit,
        WireWords.Of(indicator.Polarity),
        WireWords.Of(indicator.Kind),
        TermOf(indicator.Numerator),
        TermOf(indicator.Denominator),
        indicator.Scale,
        indicator.Percentile,
        indicator.Decimals,
        WireWords.Of(indicator.NaturalGrain),
        indicator.Live,
        indicator.Target?.Lower,
        indicator.Target?.Upper,
        indicator.Target?.Rural,
        indicator.Target?.Basis,
        WireWords.Of(indicator.AppliesTo),
        indicator.SourceSystem,
        indicator.Aggregation,
        indicator.RationaleZh,
        indicator.RationaleEn);

    private static string? TermOf(Term? term) => term switch
    {
        Term.OfMeasure { Filter: null } measure => measure.Measure.Code,
        Term.OfMeasure filtered => $"{filtered.Measure.Code} [{filtered.Filter}]",
        Term.OfIndicator { Settlement: { } settlement } stratum => $"{stratum.Code} [{WireWords.Of(settlement)}]",
        Term.OfIndicator whole => whole.Code,
        Term.OfScores scores => scores.Description,
        _ => null,
    };
}
