namespace Dashboard.Health;

/// <summary>Texts of the readiness answer.</summary>
public sealed class HealthText
{
    private HealthText()
    {
    }
}
