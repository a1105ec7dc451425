using Dashboard.Domain.Judgement;

namespace Dashboard.Domain.Attention;

/// <summary>One thing worth attention: an area that stands apart, or a figure of the whole that its control chart calls a signal.</summary>
/// <param name="Area">An area that stands apart; null for a signal.</param>
/// <param name="Signal">A signal; null for an area.</param>
public sealed record Notice(Standout? Area, JudgedFigure? Signal);
