namespace Dashboard.Ui.Map;

/// <summary>How an area stands against the city. The order runs from best to worst.</summary>
public enum Outcome
{
    Better998,
    Better95,
    Similar,
    Worse95,
    Worse998,

    /// <summary>Outside the interval, of an indicator that has no good direction.</summary>
    Differs95,
    Differs998,

    /// <summary>No interval exists: no judgement.</summary>
    Unjudged,
    Missing,
}
