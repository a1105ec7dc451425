using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Phases;

/// <summary>How phases of control charts are mapped.</summary>
internal static class PhasesModel
{
    public static void Configure(ModelBuilder model) => model.Entity<StoredPhase>(phase =>
    {
        phase.ToTable("chart_phase").HasKey(p => p.Id);
        phase.HasIndex(p => new { p.Indicator, p.Area });
    });
}
