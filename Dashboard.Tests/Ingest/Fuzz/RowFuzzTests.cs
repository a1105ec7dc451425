using System.Text;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Observations;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Support.Fuzz;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Ingest.Fuzz;

/// <summary>The readers of rows themselves, far more often than through the interface: a row is read or has a fault, and what is read can be stored.</summary>
public sealed class RowFuzzTests
{
    private const int Rows = 20_000;

    private static readonly ReturnRules Returns = new(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);

    [Fact]
    public void WorkItemRows_BrokenInAnyWay_AreReadOrNamed_AndStoredAsRead()
    {
        var (rows, mutation) = Sources(11);
        var read = 0;
        for (var at = 0; at < Rows; at++)
        {
            var bytes = mutation.Of(mutation.Of(Encoding.UTF8.GetBytes(rows.Item())));
            Assert.NotEqual(Sample.Rules.TryRead(bytes, Sample.Now, out var item, out var error), error is not null);
            if (item is not null)
            {
                read++;
                var stored = Sample.Rules.Serialize(item);
                Assert.Equal(stored, Sample.Rules.Serialize(Sample.Rules.Deserialize(stored)));
                Sample.Rules.Contribute(item, Sample.Now, []);
            }
        }

        Assert.InRange(read, Rows / 100, Rows * 9 / 10);
    }

    [Fact]
    public void ReturnRows_BrokenInAnyWay_AreReadOrNamed()
    {
        var (rows, mutation) = Sources(12);
        var read = Enumerable.Range(0, Rows).Count(_ => Returns.Read(mutation.Of(mutation.Of(Encoding.UTF8.GetBytes(rows.Return()))), Sample.Now, out var _) is null);

        Assert.InRange(read, Rows / 200, Rows * 9 / 10);
    }

    private static (FuzzRows Rows, FuzzMutation Mutation) Sources(int seed)
    {
        var random = new Random(seed);
        return (new FuzzRows(random), new FuzzMutation(random));
    }
}
