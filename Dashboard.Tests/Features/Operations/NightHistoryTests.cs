using Dashboard.Features.Operations;
using Dashboard.Jobs.Nights;

namespace Dashboard.Tests.Features.Operations;

public sealed class NightHistoryTests : OperationsTest
{
    private string First => Runner.StepNames[0];

    [Fact]
    public async Task Read_WithoutANight_SaysThatThereIsNone()
    {
        var (current, lengths) = await ReadAsync();

        Assert.Null(current);
        Assert.Empty(lengths);
    }

    [Fact]
    public async Task Usual_IsTheMedianOfWhatTheStepTookOnOtherNights()
    {
        await AddAsync(
            Run(Yesterday, NightStatus.Running),
            Step(Yesterday, First, NightStatus.Running, Now.AddMinutes(-3), null),
            Run(Yesterday.AddDays(-1), NightStatus.Done, Now),
            Step(Yesterday.AddDays(-1), First, NightStatus.Done, Now.AddDays(-1), 2),
            Run(Yesterday.AddDays(-2), NightStatus.Done, Now),
            Step(Yesterday.AddDays(-2), First, NightStatus.Done, Now.AddDays(-2), 4),
            Run(Yesterday.AddDays(-3), NightStatus.Done, Now),
            Step(Yesterday.AddDays(-3), First, NightStatus.Done, Now.AddDays(-3), 60));

        var (current, _) = await ReadAsync();

        var step = current!.Steps[0];
        Assert.Equal((TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4), 75), (step.Elapsed, step.Usual, step.UsualPercent));
        Assert.Equal(Runner.StepNames, current.Steps.Select(one => one.Name));
        Assert.Equal("node-1", current.Node);
        Assert.Null(current.ExpectedEnd);
    }

    [Fact]
    public async Task ExpectedEnd_IsWhatIsLeftOfEveryStep_AtItsUsualLength()
    {
        var before = Yesterday.AddDays(-1);
        await AddAsync(Run(before, NightStatus.Done, Now), Run(Yesterday, NightStatus.Running));
        await AddAsync([.. Runner.StepNames.Select(name => Step(before, name, NightStatus.Done, Now.AddDays(-1), 10))]);
        await AddAsync(
            Step(Yesterday, Runner.StepNames[0], NightStatus.Done, Now.AddMinutes(-30), 12),
            Step(Yesterday, Runner.StepNames[1], NightStatus.Running, Now.AddMinutes(-4), null));

        var (current, _) = await ReadAsync();

        Assert.Equal(Now.AddMinutes(6 + (10 * (Runner.StepNames.Count - 2))), current!.ExpectedEnd);
    }

    [Fact]
    public async Task ExpectedEnd_WhereAStepTakesLongerThanUsual_IsNotInThePast()
    {
        var before = Yesterday.AddDays(-1);
        await AddAsync(Run(before, NightStatus.Done, Now), Run(Yesterday, NightStatus.Running));
        await AddAsync([.. Runner.StepNames.Select(name => Step(before, name, NightStatus.Done, Now.AddDays(-1), 1))]);
        await AddAsync([.. Runner.StepNames.Select(name => Step(Yesterday, name, NightStatus.Running, Now.AddHours(-2), null))]);

        Assert.Equal(Now, (await ReadAsync()).Current!.ExpectedEnd);
    }

    [Fact]
    public async Task Lengths_AreTheTimesOfTheSteps_NotOfTheNight_EarlierFirst()
    {
        await AddAsync(
            Run(Yesterday, NightStatus.Failed, Now),
            Step(Yesterday, First, NightStatus.Failed, Now.AddHours(-9), 5),
            Run(Yesterday.AddDays(-1), NightStatus.Done, Now),
            Step(Yesterday.AddDays(-1), First, NightStatus.Done, Now.AddDays(-1), 7),
            Step(Yesterday.AddDays(-1), Runner.StepNames[1], NightStatus.Done, Now.AddHours(-1), 3));

        var (_, lengths) = await ReadAsync();

        Assert.Equal(
            [new NightLength(Yesterday.AddDays(-1), TimeSpan.FromMinutes(10), true), new NightLength(Yesterday, TimeSpan.FromMinutes(5), false)],
            lengths);
    }

    private async Task<(NightState? Current, System.Collections.Immutable.ImmutableArray<NightLength> Lengths)> ReadAsync()
    {
        await using var db = Database.Open();
        return await The<NightHistory>().ReadAsync(db, Now, Stop);
    }
}
