using Dashboard.Live;

namespace Dashboard.Health;

/// <summary>The figures are loaded and follow the change log.</summary>
internal sealed class FiguresProbe(IServiceProvider services) : IReadinessProbe
{
    public string Part => "figures";

    public string? Obstacle() => services.GetService<ILiveFigures>() is { IsReady: true } ? null : "loading";
}
