namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>What every row has. The area is not yet looked up.</summary>
internal readonly record struct Head(string Source, string Id, int Version, string Area, string State, bool Deleted)
{
    public static Head Read(ref RowReader row, Vocabulary states) => new(
        row.RequiredText(Fields.Source),
        row.RequiredText(Fields.Id),
        row.RequiredWhole(Fields.Version, least: 1),
        row.RequiredText(Fields.Area),
        row.RequiredWord(Fields.State, states, "unknown-state"),
        row.Flag(Fields.Deleted));
}
