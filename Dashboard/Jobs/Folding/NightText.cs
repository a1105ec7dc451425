namespace Dashboard.Jobs.Folding;

/// <summary>Texts of the commands that run nights.</summary>
public sealed class NightText
{
    private NightText()
    {
    }
}
