namespace Dashboard.Jobs.Verifying;

/// <summary>Texts of the comparison with the records.</summary>
public sealed class VerifyText
{
    private VerifyText()
    {
    }
}
