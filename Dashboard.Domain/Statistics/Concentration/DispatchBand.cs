namespace Dashboard.Domain.Statistics.Concentration;

/// <summary>
/// How tasks reach communities (归一治水), by the effective number of departments. The limits are this platform's own; the ones of market concentration
/// (1,000 and 1,800 points) are for another question and read the other way round.
/// </summary>
public enum DispatchBand
{
    /// <summary>As good as one desk (一口交办): an effective number up to <see cref="DispatchBands.OneDesk"/>.</summary>
    OneDesk,

    /// <summary>A few desks (几口分派): up to <see cref="DispatchBands.FewDesks"/>.</summary>
    FewDesks,

    /// <summary>Many lines (多头下派).</summary>
    ManyLines,
}
