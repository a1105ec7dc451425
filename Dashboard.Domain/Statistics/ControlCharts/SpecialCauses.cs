namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>What all rules have in common.</summary>
public static class SpecialCauses
{
    /// <summary>Which way the rule points: 1 up, -1 down, 0 for none.</summary>
    public static int Side(this SpecialCause cause) => cause switch
    {
        SpecialCause.None => 0,
        SpecialCause.AboveLimit or SpecialCause.RisingTrend or SpecialCause.TwoOfThreeAbove or SpecialCause.RunAbove => 1,
        _ => -1,
    };
}
