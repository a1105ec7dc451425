namespace Dashboard.Identity.Users;

/// <summary>Texts of the commands for accounts, and of what names and passwords may be.</summary>
public sealed class AccountText
{
    private AccountText()
    {
    }
}
