using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Catalogue;

/// <summary>A figure that boards show: <c>Scale x sum(numerator) / sum(denominator)</c> over area and period, or another <see cref="Kind"/>.</summary>
/// <param name="Code">Stable code, such as <c>services.request.ontime-rate</c>.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Board">Key of its board (<c>overview</c>, <c>core</c>, <c>unify</c>, ...): the dimension.</param>
/// <param name="Group">Sub-dimension inside the board (<c>gate</c>, <c>burden</c>).</param>
/// <param name="Unit">Unit in English as the source writes it.</param>
/// <param name="Polarity">Which direction is good.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Numerator">Above the line; null only for a composite without a formula yet.</param>
/// <param name="Denominator">Below the line; null for counts, percentiles and composites.</param>
/// <param name="Percentile">The percentile as a share (0.5, 0.9); null unless <see cref="IndicatorKind.Percentile"/>.</param>
/// <param name="NaturalGrain">The period it is usually read for.</param>
/// <param name="Live">Whether it moves during the day; others never blink.</param>
/// <param name="AccumulatesOverYear">Whether it is built up from January on (money paid out, plans carried out): held against elapsed time, never on a control chart.</param>
/// <param name="Target">What it should reach; null for none.</param>
/// <param name="AppliesTo">Where it has a meaning.</param>
/// <param name="SourceSystem">The system the data come from (Chinese).</param>
/// <param name="RationaleZh">Why it is watched, in Chinese, for the official who reads the page.</param>
/// <param name="RationaleEn">The same in English.</param>
/// <param name="Aggregation">The rule in words, as the source writes it.</param>
/// <param name="Scale">100 for per cent, 1000 for per thousand.</param>
/// <param name="Decimals">Digits after the point on screen.</param>
public sealed record Indicator(
    string Code,
    string NameZh,
    string NameEn,
    string Board,
    string Group,
    string Unit,
    Polarity Polarity,
    IndicatorKind Kind,
    Term? Numerator,
    Term? Denominator,
    double? Percentile,
    Grain NaturalGrain,
    bool Live,
    bool AccumulatesOverYear,
    Target? Target,
    AppliesTo AppliesTo,
    string SourceSystem,
    string RationaleZh,
    string RationaleEn,
    string Aggregation,
    long Scale,
    int Decimals);
