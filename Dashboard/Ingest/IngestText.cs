namespace Dashboard.Ingest;

/// <summary>Texts of the intake: every code of a refused row, and every refusal of a whole delivery.</summary>
public sealed class IngestText
{
    private IngestText()
    {
    }
}
