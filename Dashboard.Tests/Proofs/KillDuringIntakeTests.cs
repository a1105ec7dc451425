using System.Net;
using Dashboard.Tests.Support;
using Xunit.Sdk;

namespace Dashboard.Tests.Proofs;

/// <summary>
/// Proof 2: the program is killed in the middle of a stream of deliveries, several times, with no handler run and nothing flushed. What it
/// had acknowledged is there after the restart, once; what it had not is delivered again and is there once as well.
/// </summary>
[Trait("Group", "process")]
public sealed class KillDuringIntakeTests
{
    private const int Rounds = 3;
    private const int Senders = 4;
    private const int AcknowledgedBeforeKill = 40;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task KilledWhileTakingDeliveries_EveryAcknowledgedRecordIsThereOnce()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-kill-").FullName;
        var (status, printed) = await ProgramProcess.RunAsync(
            directory, ["key", "add", "stream", "--sources", "*", "--areas", "5101", "--rights", "write,read"], null, null, Stop);
        Assert.True(status == 0, printed);
        var stream = new DeliveryStream(printed.TrimEnd().Split('\n')[^1].Trim());
        for (var round = 0; round < Rounds; round++)
        {
            await using var program = await ProgramProcess.ServeAsync(directory, null, Stop);
            Assert.Equal(HttpStatusCode.OK, await stream.RepeatUnansweredAsync(program.Address, Stop));
            await StreamUntilKilledAsync(program, stream);
        }

        await using (var last = await ProgramProcess.ServeAsync(directory, null, Stop))
        {
            Assert.Equal(HttpStatusCode.OK, await stream.RepeatUnansweredAsync(last.Address, Stop));
        }

        await using var records = new SurvivingRecords(directory);
        Assert.True(stream.Acknowledged.Count >= Rounds * AcknowledgedBeforeKill * DeliveryStream.Rows);
        Assert.Equal(stream.Acknowledged.Order(StringComparer.Ordinal), await records.IdsAsync(DeliveryStream.Source, Stop));
        await records.AssertWholeAsync(Stop);
    }

    private static async Task StreamUntilKilledAsync(ProgramProcess program, DeliveryStream stream)
    {
        using var enough = new SemaphoreSlim(0);
        var senders = Enumerable.Range(0, Senders).Select(_ => stream.SendUntilBrokenAsync(program.Address, () => enough.Release(), Stop)).ToArray();
        for (var i = 0; i < AcknowledgedBeforeKill; i++)
        {
            if (!await enough.WaitAsync(TimeSpan.FromSeconds(60), Stop))
            {
                throw new XunitException($"No further delivery was acknowledged.\n{program.Output}");
            }
        }

        await program.KillAsync();
        await Task.WhenAll(senders);
    }
}
