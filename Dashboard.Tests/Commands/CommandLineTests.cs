using Dashboard.Commands;

namespace Dashboard.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "", "serve")]
    [InlineData(true, "--urls=http://127.0.0.1:0", "serve", "--urls=http://127.0.0.1:0")]
    [InlineData(true, "--environment=Production", "--environment=Production")]
    [InlineData(false, "verify", "verify")]
    [InlineData(false, "key add --rights", "key", "add", "--rights")]
    [InlineData(false, "help", "--help")]
    [InlineData(false, "help", "serve", "--help")]
    public void Read_Words_TellsServeFromCommands(bool serves, string words, params string[] args)
    {
        var line = CommandLine.Read(args);

        Assert.Equal(serves, line.Serves);
        Assert.Equal(words, string.Join(' ', line.Words));
    }
}
