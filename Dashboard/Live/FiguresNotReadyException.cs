namespace Dashboard.Live;

/// <summary>Figures were asked for before the base was loaded (the first seconds after the start).</summary>
public sealed class FiguresNotReadyException() : Exception("The figures are being loaded.");
