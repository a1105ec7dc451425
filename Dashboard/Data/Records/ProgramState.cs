namespace Dashboard.Data.Records;

/// <summary>A single value of the program itself.</summary>
public sealed class ProgramState
{
    /// <summary>The territory edition whose ordinals the cells of all records are.</summary>
    public const string TerritoryKey = "territory-edition";

    /// <summary>
    /// Present while a whole history is being written into the database: a period closed meanwhile would be frozen half told, so no night
    /// is due. The value says what is being written.
    /// </summary>
    public const string FillingKey = "filling";

    /// <summary>The channel of what the program itself delivers at its first start: estimates by which a city that has told nothing is known.</summary>
    public const string TerritoryChannel = "territory";

    public required string Key { get; set; }

    public required string Value { get; set; }
}
