using Dashboard.Data.Storage;
using Dashboard.Jobs.Leases;
using Dashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Jobs;

public abstract class JobLeasesTests(StorageProvider provider) : DatabaseTest(provider)
{
    private static readonly DateOnly Night = new(2026, 3, 19);
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Lease_ThatIsHeld_IsRefusedToAnother()
    {
        var own = new JobLeases(Database.Connections, time, NodeName.Own, NullLogger<JobLeases>.Instance);
        await using var held = await own.TryTakeAsync("night", Night, Stop);

        Assert.NotNull(held);
        Assert.Null(await LeasesOf("b").TryTakeAsync("night", Night, Stop));
        Assert.Null(await own.TryTakeAsync("night", Night, Stop));
    }

    [Fact]
    public async Task Lease_OfAnotherNightOrJob_IsFree()
    {
        await using var held = await LeasesOf("a").TryTakeAsync("night", Night, Stop);
        await using var next = await LeasesOf("b").TryTakeAsync("night", Night.AddDays(1), Stop);
        await using var other = await LeasesOf("b").TryTakeAsync("mail", Night, Stop);

        Assert.NotNull(next);
        Assert.NotNull(other);
    }

    [Fact]
    public async Task Lease_ThatWasFreed_IsTakenAtOnce()
    {
        await (await LeasesOf("a").TryTakeAsync("night", Night, Stop))!.DisposeAsync();

        await using var taken = await LeasesOf("b").TryTakeAsync("night", Night, Stop);

        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Lease_OfANodeThatWentSilent_RunsOut()
    {
        // The silent node's clock stands still, so it never renews.
        var silent = new JobLeases(Database.Connections, new FakeTimeProvider(time.GetUtcNow()), Node("a"), NullLogger<JobLeases>.Instance);
        await using var held = await silent.TryTakeAsync("night", Night, Stop);
        time.Advance(JobLeases.Length - TimeSpan.FromSeconds(1));
        Assert.Null(await LeasesOf("b").TryTakeAsync("night", Night, Stop));

        time.Advance(TimeSpan.FromSeconds(1));
        await using var taken = await LeasesOf("b").TryTakeAsync("night", Night, Stop);

        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Lease_TakenOverByAnother_TellsTheFormerHolderAtItsNextRenewal()
    {
        var former = new FakeTimeProvider(time.GetUtcNow());
        var silent = new JobLeases(Database.Connections, former, Node("a"), NullLogger<JobLeases>.Instance);
        await using var held = await silent.TryTakeAsync("night", Night, Stop);
        time.Advance(JobLeases.Length);
        await using var taken = await LeasesOf("b").TryTakeAsync("night", Night, Stop);
        var lost = new TaskCompletionSource();
        await using var told = held!.Lost.Register(lost.SetResult);

        former.Advance(JobLeases.Renewal);

        await lost.Task;
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Lease_OfADeadProcessOfThisMachine_IsTakenAtOnce()
    {
        var dead = new JobLeases(
            Database.Connections, new FakeTimeProvider(time.GetUtcNow()), NodeName.Own with { ProcessId = int.MaxValue }, NullLogger<JobLeases>.Instance);
        await using var held = await dead.TryTakeAsync("night", Night, Stop);
        var own = new JobLeases(Database.Connections, time, NodeName.Own, NullLogger<JobLeases>.Instance);

        await using var taken = await own.TryTakeAsync("night", Night, Stop);

        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Lease_WantedByManyAtOnce_IsGivenToOne()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(node =>
            Task.Run(() => LeasesOf($"n{node}").TryTakeAsync("night", Night, Stop), Stop)));

        await using var winner = Assert.Single(taken, lease => lease is not null);
    }

    private static NodeName Node(string machine) => new(machine, 1, 1);

    private JobLeases LeasesOf(string machine) => new(Database.Connections, time, Node(machine), NullLogger<JobLeases>.Instance);
}

public sealed class SqliteJobLeasesTests() : JobLeasesTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresJobLeasesTests() : JobLeasesTests(StorageProvider.PostgreSql);
