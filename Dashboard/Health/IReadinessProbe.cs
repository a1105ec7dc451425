namespace Dashboard.Health;

/// <summary>Says whether one part of the program does its work; every part that must run registers one.</summary>
public interface IReadinessProbe
{
    /// <summary>The part, in kebab case: <c>figures</c>, <c>writer</c>, <c>jobs</c>.</summary>
    string Part { get; }

    /// <summary>Null when it works; otherwise why not, as a short code in kebab case such as <c>loading</c> or <c>stopped</c>. Must answer at once.</summary>
    string? Obstacle();

    /// <summary>Something a person should know although the part works, as a short code; null when there is nothing.</summary>
    string? Note() => null;
}
