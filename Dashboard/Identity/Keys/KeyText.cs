namespace Dashboard.Identity.Keys;

/// <summary>Texts of the commands for keys.</summary>
public sealed class KeyText
{
    private KeyText()
    {
    }
}
