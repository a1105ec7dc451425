namespace Dashboard.Features.Boards;

/// <summary>Texts of the overview and the themed boards.</summary>
public sealed class BoardsText;
