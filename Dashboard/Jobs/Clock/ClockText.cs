namespace Dashboard.Jobs.Clock;

/// <summary>Texts of what is done about a clock that stepped.</summary>
public sealed class ClockText
{
    private ClockText()
    {
    }
}
