namespace Dashboard.Ingest.Files;

/// <summary>Texts of what importing a file tells.</summary>
public sealed class FileText
{
    private FileText()
    {
    }
}
