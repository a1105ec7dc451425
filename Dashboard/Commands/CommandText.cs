namespace Dashboard.Commands;

/// <summary>Texts of what commands say.</summary>
public sealed class CommandText
{
    private CommandText()
    {
    }
}
