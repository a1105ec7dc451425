using Dashboard.Data.Access;
using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Data.Model;
using Dashboard.Data.Nights;
using Dashboard.Data.Records;
using Dashboard.Identity;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data;

/// <summary>All tables. Each database has its own heir, because migrations differ; the program asks for this type only.</summary>
public abstract class DashboardDb(DbContextOptions options) : IdentityDbContext<AppUser>(options), IDataProtectionKeyContext
{
    public DbSet<IntakeBatch> Batches => Set<IntakeBatch>();

    public DbSet<StoredItem> Items => Set<StoredItem>();

    public DbSet<StoredItemVersion> ItemVersions => Set<StoredItemVersion>();

    public DbSet<StoredObservation> Observations => Set<StoredObservation>();

    public DbSet<StoredObservationVersion> ObservationVersions => Set<StoredObservationVersion>();

    public DbSet<StoredReject> Rejects => Set<StoredReject>();

    public DbSet<FormAsk> FormAsks => Set<FormAsk>();

    public DbSet<ProgramState> State => Set<ProgramState>();

    public DbSet<MeasureBlockRow> MeasureBlocks => Set<MeasureBlockRow>();

    public DbSet<RollupBlockRow> RollupBlocks => Set<RollupBlockRow>();

    public DbSet<MeasureBase> MeasureBases => Set<MeasureBase>();

    public DbSet<ClosedPeriod> ClosedPeriods => Set<ClosedPeriod>();

    public DbSet<NightRun> NightRuns => Set<NightRun>();

    public DbSet<NightStep> NightSteps => Set<NightStep>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<QualityFinding> QualityFindings => Set<QualityFinding>();

    public DbSet<StoredPhase> ChartPhases => Set<StoredPhase>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<SignInTry> SignInTries => Set<SignInTry>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        RecordsModel.Configure(builder);
        BlocksModel.Configure(builder);
        NightsModel.Configure(builder);
        ChangesModel.Configure(builder);
        AccessModel.Configure(builder);
        SnakeCase.Apply(builder);
    }
}
