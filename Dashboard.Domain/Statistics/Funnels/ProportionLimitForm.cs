namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>How limits of a proportion are drawn around the baseline. One is chosen, named on screen, and never mixed with the other.</summary>
public enum ProportionLimitForm
{
    /// <summary>
    /// Wilson's form around the baseline: <c>[2np₀ + z² ∓ z √(z² + 4np₀(1 - p₀))] / [2(n + z²)]</c>. Asymmetric, always inside 0 to 1: the default,
    /// because communities are small.
    /// </summary>
    WilsonAroundBaseline,

    /// <summary>The normal form <c>p₀ ∓ z √(p₀(1 - p₀)/n)</c>, which leaves 0 to 1 for small denominators. Source: Spiegelhalter 2005, Stat Med 24:1185-1202.</summary>
    NormalAroundBaseline,
}
