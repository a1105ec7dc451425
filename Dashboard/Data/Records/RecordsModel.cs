using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>How records are mapped. The writer gives every number, so none is generated.</summary>
internal static class RecordsModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<IntakeBatch>(batch =>
        {
            batch.ToTable("intake_batch").HasKey(b => b.Id);
            batch.Property(b => b.Id).ValueGeneratedNever();
            batch.HasIndex(b => b.ReceivedAt);
        });
        model.Entity<StoredItem>(item =>
        {
            item.ToTable("work_item").HasKey(i => i.Id);
            item.Property(i => i.Id).ValueGeneratedNever();
            item.Property(i => i.Source).HasMaxLength(64);
            item.Property(i => i.SourceId).HasMaxLength(128);
            item.HasIndex(i => new { i.Source, i.SourceId }).IsUnique();
            item.HasIndex(i => new { i.Type, i.Cell, i.FirstDay, i.LastDay });
            item.HasIndex(i => i.NextDue).HasFilter("next_due IS NOT NULL");
        });
        model.Entity<StoredItemVersion>().ToTable("work_item_version").HasKey(v => new { v.ItemId, v.Version });
        model.Entity<StoredObservation>().ToTable("observation").HasKey(o => new { o.Measure, o.Grain, o.Anchor, o.Cell });
        model.Entity<StoredObservationVersion>().ToTable("observation_version")
            .HasKey(o => new { o.Measure, o.Grain, o.Anchor, o.Cell, o.Source, o.Version, o.Sequence });
        model.Entity<StoredReject>(reject =>
        {
            reject.ToTable("reject").HasKey(r => r.Id);
            reject.Property(r => r.Id).ValueGeneratedNever();
            reject.HasIndex(r => r.BatchId);
        });
        model.Entity<FormAsk>(ask =>
        {
            ask.ToTable("form_ask").HasKey(a => a.ItemId);
            ask.Property(a => a.ItemId).ValueGeneratedNever();
            ask.HasIndex(a => new { a.Cell, a.Day });
        });
        model.Entity<ProgramState>().ToTable("program_state").HasKey(s => s.Key);
    }
}
