using Dashboard.Domain.Judgement.Benchmarks;

namespace Dashboard.Ui.Map;

/// <summary>The css classes of how areas stand against the whole.</summary>
public static class Outcomes
{
    /// <summary>The css class, which gives colour and shape.</summary>
    public static string Class(Standing outcome) => outcome switch
    {
        Standing.Better998 => "better2",
        Standing.Better95 => "better1",
        Standing.Worse95 => "worse1",
        Standing.Worse998 => "worse2",
        Standing.Higher95 or Standing.Lower95 => "differs1",
        Standing.Higher998 or Standing.Lower998 => "differs2",
        Standing.Missing => "missing",
        Standing.NotCompared => "unjudged",
        _ => "similar",
    };
}
