using Dashboard.Commands;

namespace Dashboard.Tests.Commands;

public sealed class TerminalWriterTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b]0;title\u0007", "\\u001b[31mred\\u001b]0;title\\u0007")]
    [InlineData("\u009b31m", "\\u009b31m")]
    [InlineData("one\r\ntwo", "one\\u000d\\u000atwo")]
    [InlineData("tab\tnul\0del\u007f", "tab\\u0009nul\\u0000del\\u007f")]
    [InlineData("\u202Eright\uFEFF\u200B\u2028", "\\u202eright\\ufeff\\u200b\\u2028")]
    [InlineData("占道经营 “é” 𠮷", "占道经营 “é” 𠮷")]
    public async Task Write_WhatOthersWrote_CannotActOnTheTerminal(string text, string shown)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new CommandConsole(output, output, TextReader.Null, Interactive: false);

        await console.Output.WriteLineAsync(text);
        console.Error.WriteLine(text);
        console.Output.Write(text);
        await console.Error.WriteAsync(text);
        console.Output.Write(text.ToCharArray());
        console.Output.WriteLine();

        Assert.Equal($"{shown}\n{shown}\n{shown}{shown}{shown}\n", output.ToString());
    }

    [Fact]
    public void Progress_OfAFileWithAWildName_KeepsItsLine()
    {
        using var output = new StringWriter();
        var console = new CommandConsole(output, output, TextReader.Null, Interactive: true);
        using (var progress = console.Progress("a\u001b[2Jb\rc", TimeProvider.System))
        {
            progress.Report(1, 1);
        }

        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.Equal(1, output.ToString().Count(unit => unit == '\r'));
    }

    [Theory]
    [InlineData(null, "en-US")]
    [InlineData("C.UTF-8", "en-US")]
    [InlineData("en_GB.UTF-8", "en-US")]
    [InlineData("de_DE", "en-US")]
    [InlineData("zh_CN.UTF-8", "zh-CN")]
    [InlineData("zh_CN.GB18030", "zh-CN")]
    [InlineData("zh_TW", "zh-CN")]
    public void Language_OfATerminal_IsOneOfTheTwo(string? terminal, string language) => Assert.Equal(language, CommandLanguage.Of(terminal).Name);
}
