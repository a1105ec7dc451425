namespace Dashboard.Jobs.Backups;

/// <summary>Texts of backup and restore.</summary>
public sealed class BackupText
{
    private BackupText()
    {
    }
}
