using Dashboard.Data.Nights;
using Dashboard.Jobs.Nights;

namespace Dashboard.Jobs.Quality;

/// <summary>One thing a night looks for in the data. It reads only what the night has closed and folded.</summary>
public interface IQualityCheck
{
    /// <summary>What is missing, late or odd; nothing when all is well.</summary>
    Task<IReadOnlyList<QualityFinding>> RunAsync(NightContext night, CancellationToken cancellationToken);
}
