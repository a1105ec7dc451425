using System.Globalization;
using Dashboard.Commands;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Commands.Speech;

/// <summary>Commands speak the language of the terminal and no other, in everything they say.</summary>
[Trait("Group", "host")]
public sealed class CommandSpeechTests
{
    /// <summary>They need a database of their own, empty or at rest: here they are refused.</summary>
    private static readonly string[] Alone = ["demo", "restore"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task EveryCommand_WhateverItSays_SpeaksTheLanguageOfTheTerminal(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using var program = new RunningProgram();
        await program.InitializeAsync();
        using var files = new TryFiles();
        List<string> wrong = [];
        var verbs = Verbs(program);
        Try[] tries = [.. verbs.Select(verb => new Try(2, [.. verb.Split(' '), "--no-such"])), .. CommandTries.Of(files)];
        Assert.All(verbs.Except(Alone), verb => Assert.Contains(tries, one => one.Status != 2 && $"{one} ".StartsWith($"{verb} ", StringComparison.Ordinal)));
        foreach (var one in tries)
        {
            var (status, output, error) = await program.CommandAsync(one.Words, one.Input);
            wrong.AddRange(status == one.Status ? [] : [$"{one}: status {status}, not {one.Status}: {output}{error}"]);
            wrong.AddRange(Foreign(one, output + error, language, [.. verbs, .. files.Names, program.Database.Directory]));
        }

        await LoseRollupsAsync(program);
        var verify = new Try(1, "verify");
        var (differs, told, _) = await program.CommandAsync(verify.Words);
        Assert.Equal(1, differs);
        Assert.Matches("^\\d+ cells compared, [1-9]\\d* differ$", told.TrimEnd().Split('\n')[^1]);
        wrong.AddRange(Foreign(verify, string.Join('\n', told.Split('\n').TakeLast(30)), language, verbs));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("fertig: done.", true, "fertig", "done")]
    [InlineData("backup：没有 FILE 文件。", true)]
    [InlineData("12 cells compared, 0 differ", true)]
    [InlineData("12 cells compared", true, "cells", "compared")]
    [InlineData("backup: 没有", false, "没有")]
    [InlineData("all is well（ok）", false, "（", "）")]
    public void Foreign_OfALine_FindsTheWordsOfTheOtherLanguage(string line, bool isChinese, params string[] foreign) =>
        Assert.Equal(foreign, SpokenLanguage.Foreign(line, isChinese, ["backup"]));

    private static string[] Verbs(RunningProgram program)
    {
        using var scope = program.Services.CreateScope();
        return [.. scope.ServiceProvider.GetServices<ICommand>().Select(command => command.Verb)];
    }

    private static IEnumerable<string> Foreign(Try one, string said, string language, IEnumerable<string> names)
    {
        string[] echoed = [.. one.Words, .. names, .. TerritoryMap.BuiltIn.Areas.SelectMany(area => new[] { area.Name, area.OfficialName }), .. Codes];
        return from line in said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
               let foreign = SpokenLanguage.Foreign(line.Trim(), language == "zh-CN", echoed)
               where foreign.Count > 0
               select $"{one}: {string.Join(' ', foreign)}: {line}";
    }

    private static IEnumerable<string> Codes => GovernanceCatalogue.BuiltIn.Measures.Select(measure => measure.Code);

    private static async Task LoseRollupsAsync(RunningProgram program)
    {
        await using var db = program.Database.Open();
        Assert.True(await db.RollupBlocks.ExecuteDeleteAsync(Xunit.TestContext.Current.CancellationToken) > 0);
    }
}
