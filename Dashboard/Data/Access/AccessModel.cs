using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>How keys and the audit are mapped.</summary>
internal static class AccessModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("api_key").HasKey(k => k.Name);
            key.HasIndex(k => k.Hash).IsUnique();
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entry").HasKey(e => e.Id);
            entry.HasIndex(e => e.At);
        });
    }
}
