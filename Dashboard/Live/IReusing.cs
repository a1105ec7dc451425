namespace Dashboard.Live;

/// <summary>
/// A snapshot that takes over the parts of the former one that are equal by value. Equality is then settled once, when it is built, and two
/// hundred circuits that compare the parts compare references.
/// </summary>
public interface IReusing<TSnapshot>
{
    /// <summary>This snapshot with every part that equals the former's replaced by it.</summary>
    TSnapshot Reusing(TSnapshot former);
}
