using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Indices;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>How one indicator becomes a score from 0 to 1.</summary>
/// <param name="Indicator">The indicator; its polarity says which post is the best.</param>
/// <param name="Posts">The outer posts.</param>
/// <param name="Unit">What the value is divided by first.</param>
/// <param name="Basis">Why these posts.</param>
public sealed record GoalpostRule(Indicator Indicator, Goalposts Posts, GoalpostUnit Unit, string Basis)
{
    private const double DaysInMonth = 30.4375;

    /// <summary>The score of a value. An indicator that is good inside a range scores 1 there and falls to 0 at either post.</summary>
    /// <param name="value">The figure, in the indicator's unit.</param>
    /// <param name="days">Days of its period that have passed, at least 1.</param>
    /// <param name="communities">Communities of the area, at least 1.</param>
    public double Score(double value, int days, int communities) => ScoreOf(value / Divisor(days, communities));

    /// <summary>What a value of such a period and area is divided by.</summary>
    public double Divisor(int days, int communities)
    {
        var months = Math.Max(1, days) / DaysInMonth;
        return Unit switch
        {
            GoalpostUnit.Month => months,
            GoalpostUnit.CommunityMonth => months * Math.Max(1, communities),
            _ => 1,
        };
    }

    /// <summary>The score of a value that has been divided already. NaN in, NaN out.</summary>
    public double ScoreOf(double value)
    {
        if (Indicator is not { Polarity: Polarity.TargetRange, Target: { } range })
        {
            return Posts.Score(value);
        }

        // Inside the range the falling side is cut off at 1.
        return value < range.Lower
            ? new Goalposts(Posts.Low, range.Lower).Score(value)
            : new Goalposts(range.Upper, Posts.High, higherIsBetter: false).Score(value);
    }
}
