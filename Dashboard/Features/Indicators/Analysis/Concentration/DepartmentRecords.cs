using Dashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Features.Indicators.Analysis.Concentration;

/// <summary>The departments that have ever asked a community for a form.</summary>
public sealed class DepartmentRecords(IDbContextFactory<DashboardDb> contexts)
{
    /// <summary>Their names, each once.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FormAsks.AsNoTracking().Select(ask => ask.Department).Distinct().ToListAsync(cancellationToken);
    }
}
