using System.Globalization;
using Dashboard.Commands;

namespace Dashboard.Tests.Commands;

public sealed class CommandRunnerTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Help_Asked_ListsServeAndEveryCommand()
    {
        Assert.Equal(0, await RunAsync("help"));

        Assert.Contains("serve", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("key add", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Adds a key.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWordVerb_Typed_GetsTheWordsAfterIt()
    {
        Assert.Equal(0, await RunAsync("key", "add", "upstream"));

        Assert.Equal("key add: upstream", output.ToString().Trim());
    }

    [Fact]
    public async Task LongerVerb_BothMatch_Wins()
    {
        Assert.Equal(0, await RunAsync("key"));

        Assert.Equal("key: ", output.ToString().TrimEnd('\n', '\r'));
    }

    [Fact]
    public async Task UnknownVerb_Typed_NamesWhatIsAllowedAndFails()
    {
        Assert.Equal(CommandRunner.WrongUsage, await RunAsync("fly", "away"));

        Assert.Contains("'fly away' is not a command.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("key add", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task UnknownVerb_OnAChineseTerminal_IsSaidInChinese()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        Assert.Equal(CommandRunner.WrongUsage, await RunAsync("fly", "away"));
        Assert.Contains("没有命令“fly away”。", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("启动网站（默认）。", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongArgument_Typed_IsSaidWithoutStackTrace()
    {
        Assert.Equal(CommandRunner.WrongUsage, await RunAsync("wrong"));

        Assert.Equal("wrong: '--x' is not known. Allowed: [--y]", error.ToString().Trim());
    }

    private Task<int> RunAsync(params string[] words)
    {
        var console = new CommandConsole(output, error, TextReader.Null, Interactive: false);
        ICommand[] commands = [new Echo("key", output), new Echo("key add", output), new Wrong()];
        return new CommandRunner(commands, console).RunAsync(words, Xunit.TestContext.Current.CancellationToken);
    }

    private sealed class Echo(string verb, StringWriter output) : ICommand
    {
        public string Verb => verb;

        public string Description => "Adds a key.";

        public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        {
            await output.WriteLineAsync($"{Verb}: {string.Join(' ', arguments)}");
            return 0;
        }
    }

    private sealed class Wrong : ICommand
    {
        public string Verb => "wrong";

        public string Description => "Refuses.";

        public Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        {
            CommandArguments.Parse(["--x"], switches: ["--y"]);
            return Task.FromResult(0);
        }
    }
}
