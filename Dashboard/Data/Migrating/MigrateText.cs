namespace Dashboard.Data.Migrating;

/// <summary>Texts of bringing the database to its newest form.</summary>
public sealed class MigrateText
{
    private MigrateText()
    {
    }
}
