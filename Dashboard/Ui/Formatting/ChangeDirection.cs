namespace Dashboard.Ui.Formatting;

/// <summary>How a figure moved. Rise and fall are facts, not judgements: an arrow and a word in ink.</summary>
public enum ChangeDirection
{
    Up,
    Down,
    Same,

    /// <summary>One of the two figures is missing.</summary>
    Unknown,
}
