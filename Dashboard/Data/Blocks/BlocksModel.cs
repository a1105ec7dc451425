using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Blocks;

/// <summary>How what is derived from the records is mapped.</summary>
internal static class BlocksModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<MeasureBlockRow>().ToTable("measure_block").HasKey(b => new { b.Measure, b.Grain, b.Anchor });
        model.Entity<RollupBlockRow>().ToTable("rollup_block").HasKey(b => new { b.Measure, b.Grain, b.Anchor });
        model.Entity<MeasureBase>(row =>
        {
            row.ToTable("measure_base").HasKey(b => b.Measure);
            row.Property(b => b.Measure).ValueGeneratedNever();
        });
        model.Entity<NightDelta>().ToTable("night_delta").HasKey(d => new { d.Measure, d.FromSequence });
    }
}
