using System.Text.Json;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Live.Verdicts;

/// <summary>The words of verdicts outside the program.</summary>
internal static class VerdictWords
{
    public static string Of(Standing outcome) => outcome switch
    {
        Standing.Better998 => "better-998",
        Standing.Better95 => "better-95",
        Standing.Similar => "similar",
        Standing.Worse95 => "worse-95",
        Standing.Worse998 => "worse-998",
        Standing.Higher998 => "higher-998",
        Standing.Higher95 => "higher-95",
        Standing.Lower95 => "lower-95",
        Standing.Lower998 => "lower-998",
        _ => "not-compared",
    };

    public static string Of(SpecialCause cause) => cause switch
    {
        SpecialCause.RisingTrend => "rising",
        SpecialCause.FallingTrend => "falling",
        _ => Kebab(cause),
    };

    public static string? Of(AssuranceIcon? icon) => icon switch
    {
        AssuranceIcon.ConsistentPass => "pass",
        AssuranceIcon.ConsistentFail => "fail",
        AssuranceIcon.Inconsistent => "inconsistent",
        _ => null,
    };

    /// <summary>Any other word as its member is named.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Kebab(member);

    /// <inheritdoc cref="Of{T}(T)"/>
    public static string? Of<T>(T? member)
        where T : struct, Enum => member is { } known ? Kebab(known) : null;

    private static string Kebab<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
