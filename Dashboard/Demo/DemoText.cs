namespace Dashboard.Demo;

/// <summary>Texts of filling a database with the simulated city.</summary>
public sealed class DemoText
{
    private DemoText()
    {
    }
}
