namespace Dashboard.Demo.Lives;

/// <summary>The items of one type that are born on a day.</summary>
internal interface ILives
{
    /// <summary>Their lives, the same whenever asked.</summary>
    IEnumerable<Life> Of(DateOnly day);
}
