using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Proofs;

/// <summary>
/// Proof 2, the other half: the program is killed while the night folds, several times at different measures. Each start goes on where the
/// last one was cut off; the one that is left alone finishes the night, and verify finds nothing that differs.
/// </summary>
[Trait("Group", "process")]
public sealed class KillDuringNightTests
{
    private const int Items = 12_000;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task KilledWhileFolding_TheNextStartFinishesTheNight_AndVerifyIsClean()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-night-").FullName;
        await using var records = new SurvivingRecords(directory);
        await records.FillAsync(Items, new Random(11), Stop);
        var cutOff = 0;
        foreach (var measures in new[] { 1, 30, 70 })
        {
            await using var program = ProgramProcess.Start(directory, null, []);
            await UntilAsync(async () => await records.FoldedMeasuresAsync(Stop) >= measures, program);

            await program.KillAsync();
            cutOff += await records.IsNightDoneAsync(Stop) ? 0 : 1;
        }

        Assert.True(cutOff > 0, "Every night was over before it could be killed: the proof proves nothing.");
        await using (var last = await ProgramProcess.ServeAsync(directory, null, Stop))
        {
            await UntilAsync(() => records.IsNightDoneAsync(Stop), last);
        }

        var (status, printed) = await ProgramProcess.RunAsync(directory, ["verify"], null, null, Stop);
        Assert.True(status == 0, printed);
        Assert.EndsWith("cells compared, 0 differ", printed.TrimEnd(), StringComparison.Ordinal);
        await records.AssertWholeAsync(Stop);
    }

    private static async Task UntilAsync(Func<Task<bool>> reached, ProgramProcess program)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await reached())
        {
            Assert.False(program.HasEnded, program.Output);
            await tick.WaitForNextTickAsync(patience.Token);
        }
    }
}
