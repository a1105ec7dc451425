using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Nights;

/// <summary>How runs, steps, leases and findings are mapped.</summary>
internal static class NightsModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<NightRun>(run =>
        {
            run.ToTable("night_run").HasKey(r => r.Night);
            run.Property(r => r.Night).ValueGeneratedNever();
        });
        model.Entity<NightStep>().ToTable("night_step").HasKey(s => new { s.Night, s.Step });
        model.Entity<JobLease>().ToTable("job_lease").HasKey(l => new { l.Job, l.Night });
        model.Entity<QualityFinding>(finding =>
        {
            finding.ToTable("quality_finding").HasKey(f => f.Id);
            finding.HasIndex(f => f.Night);
        });
    }
}
