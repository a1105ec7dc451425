using Dashboard.Health;

namespace Dashboard.Ingest.Writing;

/// <summary>The last thing given to the writer could be written. After a failure the sweeper tries again every two seconds.</summary>
internal sealed class WriterProbe(RecordWriter writer) : IReadinessProbe
{
    public string Part => "writer";

    public string? Obstacle() => writer.Fault switch
    {
        null => null,
        IntakeUnavailableException unavailable => unavailable.Code,
        _ => "stopped",
    };
}
