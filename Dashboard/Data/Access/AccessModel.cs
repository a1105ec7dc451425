using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>How keys, sessions, wrong passwords and the audit are mapped.</summary>
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
        model.Entity<EndedSession>(ended =>
        {
            ended.ToTable("ended_session").HasKey(e => e.Session);
            ended.HasIndex(e => e.At);
        });
        model.Entity<SignInTry>(tried =>
        {
            tried.ToTable("sign_in_try").HasKey(t => t.NameHash);
            tried.HasIndex(t => t.LastAt);
        });
    }
}
