namespace Dashboard.Identity;

/// <summary>Texts of access: what is refused and why.</summary>
public sealed class IdentityText
{
    private IdentityText()
    {
    }
}
