namespace Dashboard.Identity.Audit;

/// <summary>Texts of listing the audit.</summary>
public sealed class AuditText
{
    private AuditText()
    {
    }
}
