namespace Dashboard.Data.Faults;

/// <summary>Texts of what can be wrong with the storage.</summary>
public sealed class StorageText
{
    private StorageText()
    {
    }
}
