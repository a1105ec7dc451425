namespace Dashboard.Domain.Territory.Classes;

/// <summary>A dated membership of an area in a class. Both ends are inclusive days.</summary>
/// <param name="Area">The area.</param>
/// <param name="Class">The class.</param>
/// <param name="ValidFrom">First day; null when it was always so.</param>
/// <param name="ValidTo">Last day; null while it holds.</param>
public sealed record AreaTag(Area Area, AreaClass Class, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    /// <summary>Whether there is a day on which both hold.</summary>
    internal bool Overlaps(AreaTag other) =>
        (ValidTo is null || other.ValidFrom is null || other.ValidFrom <= ValidTo)
        && (other.ValidTo is null || ValidFrom is null || ValidFrom <= other.ValidTo);
}
