using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Changes;

/// <summary>How the change log, the periods closed in it and the phases of control charts are mapped. The writer gives every sequence.</summary>
internal static class ChangesModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Change>(change =>
        {
            change.ToTable("change").HasKey(c => c.Sequence);
            change.Property(c => c.Sequence).ValueGeneratedNever();
        });
        model.Entity<ClosedPeriod>().ToTable("closed_period").HasKey(p => new { p.Grain, p.Anchor });
        model.Entity<StoredPhase>(phase =>
        {
            phase.ToTable("chart_phase").HasKey(p => p.Id);
            phase.HasIndex(p => new { p.Indicator, p.Area });
        });
    }
}
