using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class RandomDeliveryTests(StorageProvider provider) : WriterTest(provider, Sample.At("2025-12-15T00:00:00"))
{
    private static readonly string[] FewCommunities = ["510104017001", "510104017002", "510104017003"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnyDeliveries_InAnyOrderWithTimePassing_LogWhatTheRecordsContribute(int seed)
    {
        var random = new Random(seed);
        var items = new RandomItems(random);
        for (var round = 0; round < 25; round++)
        {
            WorkItem[] delivery = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Next(items, random))];
            await DeliverAsync(delivery);
            if (random.Next(3) == 0)
            {
                await DeliverAsync(delivery);
            }

            Time.Advance(TimeSpan.FromHours(random.Next(0, 200)));
            if (random.Next(2) == 0)
            {
                await Writer.SweepAsync(Time.GetUtcNow(), Stop);
            }
        }

        await AssertLogEqualsRecordsAsync();
    }

    /// <summary>Half the items lie in three communities, where form requests meet each other.</summary>
    private static WorkItem Next(RandomItems items, Random random)
    {
        var item = items.Next($"i{random.Next(150)}", random.Next(1, 6));
        item = item with { Source = $"s{(int)item.Type}" };
        return random.Next(2) == 0 ? item with { Area = FewCommunities[random.Next(FewCommunities.Length)] } : item;
    }
}

public sealed class SqliteRandomDeliveryTests() : RandomDeliveryTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresRandomDeliveryTests() : RandomDeliveryTests(StorageProvider.PostgreSql);
