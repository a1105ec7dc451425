using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Nights;
using Dashboard.Jobs.Quality;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Jobs.Nights;

/// <summary>Writes down what is missing, late or odd; a repeated run replaces its findings.</summary>
public sealed class QualityStep(IEnumerable<IQualityCheck> checks, IDbContextFactory<DashboardDb> contexts) : INightStep
{
    private readonly IQualityCheck[] checks = [.. checks];

    /// <inheritdoc/>
    public string Name => "quality";

    /// <inheritdoc/>
    public async Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(progress);
        List<QualityFinding> findings = [];
        for (var i = 0; i < checks.Length; i++)
        {
            findings.AddRange(await checks[i].RunAsync(night, cancellationToken));
            progress.Report(NightProgress.Of(i + 1, checks.Length));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var together = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.QualityFindings.Where(finding => finding.Night == night.Night).ExecuteDeleteAsync(cancellationToken);
        db.QualityFindings.AddRange(findings);
        await db.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        return findings.Count.ToString(CultureInfo.InvariantCulture);
    }
}
