namespace Dashboard.Domain.Judgement.Signals;

/// <summary>A phase in force on the control charts of one indicator and area.</summary>
/// <param name="FirstDay">First day, inclusive; at every grain it begins with the first period that starts on or after it.</param>
/// <param name="Reason">What changed in the process.</param>
/// <param name="Author">Who started it.</param>
public sealed record StartedPhase(DateOnly FirstDay, string Reason, string Author);
