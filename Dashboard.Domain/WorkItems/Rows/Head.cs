namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>What every row has. The area is not yet looked up.</summary>
internal readonly record struct Head(string Source, string Id, int Version, string Area, string State, bool Deleted)
{
    public static Head Read(ref RowReader row, Vocabulary states) => new(
        row.RequiredText(Fields.Source),
        row.RequiredText(Fields.Id),
        VersionOf(ref row),
        row.RequiredText(Fields.Area),
        row.RequiredWord(Fields.State, states, "unknown-state"),
        row.Flag(Fields.Deleted));

    private static int VersionOf(ref RowReader row)
    {
        var version = row.Whole(Fields.Version, least: 1);
        if (version is null)
        {
            row.Fault(Fields.Version, "required");
        }

        return version ?? 0;
    }
}
