using System.Text.RegularExpressions;
using Dashboard.Identity.Acts;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>Names every act of a person in a page: whatever writes there goes through the gate of acts, or stands here with the reason why not.</summary>
public sealed partial class ActsTests
{
    private static readonly Dictionary<string, string[]> OfActs = new(StringComparer.Ordinal)
    {
        ["Dashboard/Features/Operations/NightOrder.cs"] = [nameof(Act.RunNight)],
        ["Dashboard/Features/Indicators/Phases/PhaseBook.cs"] = [nameof(Act.StartPhase), nameof(Act.WithdrawPhase)],
    };

    private static readonly Dictionary<string, string> NoActs = new(StringComparer.Ordinal)
    {
        ["Dashboard/Features/SignIn/SignInEndpoints.cs"] = "signing in and out: there is no session before, and its own is ended by who holds it",
        ["Dashboard/Features/SignIn/DemoAccess.cs"] = "makes the account of a one-click role, where the simulated city is",
    };

    [Fact]
    public void WhateverWritesForAPersonInAPage_IsAnAct()
    {
        var unnamed = Pages().Where(file => Writes().IsMatch(File.ReadAllText(file))).Select(Repository.Relative)
            .Where(file => !OfActs.ContainsKey(file) && !NoActs.ContainsKey(file) && !IsRecordOfReading(file));

        Assert.Empty(unnamed);
    }

    [Fact]
    public void Acts_AskTheGate_EachInOnePlace()
    {
        Assert.All(OfActs, act =>
        {
            var source = File.ReadAllText(Path.Combine(Repository.Root, act.Key));
            Assert.All(act.Value, name => Assert.Matches($@"AskAsync\(reader, Act\.{name}\b", source));
        });
        Assert.Equal(
            typeof(Act).GetProperties().Where(property => property.PropertyType == typeof(Act)).Select(property => property.Name).Order(StringComparer.Ordinal),
            OfActs.Values.SelectMany(names => names).Order(StringComparer.Ordinal));
        Assert.Equal(Act.All.Count, Act.All.Select(act => act.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Act.All, act => Assert.NotEqual(Dashboard.Identity.Rights.None, act.Needs));
    }

    [Theory]
    [InlineData("await db.SaveChangesAsync(stop);")]
    [InlineData("await db.Items.ExecuteDeleteAsync(stop);")]
    [InlineData("@inject IBackgroundJobClient Jobs")]
    [InlineData("internal sealed class X(UserManager<AppUser> users)")]
    [InlineData("await writer.WriteItemsAsync(rows)")]
    public void Writes_APlantedWriting_IsCaught(string line) => Assert.Matches(Writes(), line);

    /// <summary>That a person has read or exported is written down by the program itself, not at the person's wish.</summary>
    private static bool IsRecordOfReading(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, file)) is var source
        && !StrongerThanAudit().IsMatch(source)
        && Regex.Matches(source, @"AuditActions\.(\w+)") is { Count: > 0 } actions
        && actions.All(action => action.Groups[1].Value is "Exported" or "RecordsRead");

    private static IEnumerable<string> Pages() => Repository.Files("*.cs").Concat(Repository.Files("*.razor")).Where(file =>
        Repository.Relative(file) is var path && (path.StartsWith("Dashboard/Features/", StringComparison.Ordinal)
            || path.StartsWith("Dashboard/App/", StringComparison.Ordinal) || path.StartsWith("Dashboard/Ui/", StringComparison.Ordinal)));

    [GeneratedRegex(@"\bSaveChanges|\bExecute(Update|Delete|Sql)|\bIBackgroundJobClient\b|\bIRecurringJobManager\b|\bBackgroundJob\b|\bIRecordWriter\b|\bWrite(Items|Observations)Async\b|\bAuditTrail\b|\bUserManager\b|\bUserRegister\b|\bAccounts\b|\bSessions\b|\bSignInManager\b")]
    private static partial Regex Writes();

    [GeneratedRegex(@"\bSaveChanges|\bExecute(Update|Delete|Sql)|\bIBackgroundJobClient\b|\bIRecordWriter\b|\bUserManager\b|\bUserRegister\b|\bAccounts\b|\bSessions\b")]
    private static partial Regex StrongerThanAudit();
}
