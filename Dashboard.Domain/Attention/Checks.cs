namespace Dashboard.Domain.Attention;

/// <summary>What was looked at, and what came of it.</summary>
public sealed record Checks(ValueList<BoardChecks> Boards)
{
    public int Indicators => Boards.Sum(board => board.Indicators);

    public int WithFigure => Boards.Sum(board => board.WithFigure);

    public int WithTarget => Boards.Sum(board => board.WithTarget);

    public int Met => Boards.Sum(board => board.Met);
}
