namespace Dashboard.Demo.Lives;

/// <summary>How much of a life may be told.</summary>
/// <param name="Now">Nothing later is known.</param>
/// <param name="Version">Steps that have happened.</param>
/// <param name="State">The state of the last of them.</param>
internal readonly record struct Told(DateTimeOffset Now, int Version, string State)
{
    /// <summary>The moment when it has passed, and null while it lies ahead.</summary>
    public DateTimeOffset? Past(DateTimeOffset? moment) => moment <= Now ? moment : null;

    /// <summary>Whether the moment has passed.</summary>
    public bool Knows(DateTimeOffset? moment) => moment <= Now;
}
