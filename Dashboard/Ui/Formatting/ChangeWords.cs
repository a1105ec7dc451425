namespace Dashboard.Ui.Formatting;

/// <summary>A change in words: "↑ 上升 0.9 个百分点".</summary>
/// <param name="Direction">Up, down, same as shown, or unknown.</param>
/// <param name="Arrow">↑ ↓ → or empty.</param>
/// <param name="Word">上升, 下降, 持平, 无可比.</param>
/// <param name="Amount">The size of the change as written; empty when the same or unknown.</param>
/// <param name="Unit">个百分点 for percentages, else the indicator's own unit; empty when the same or unknown.</param>
public sealed record ChangeWords(ChangeDirection Direction, string Arrow, string Word, string Amount, string Unit);
