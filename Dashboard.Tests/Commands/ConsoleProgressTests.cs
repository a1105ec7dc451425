using Dashboard.Commands;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Commands;

public sealed class ConsoleProgressTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly FakeTimeProvider time = new();

    public void Dispose()
    {
        output.Dispose();
    }

    [Fact]
    public void Report_NotATerminal_PrintsOneLinePerTenth()
    {
        using (var progress = Console(interactive: false).Progress("verify", time))
        {
            for (var done = 0; done <= 1000; done++)
            {
                progress.Report(done, 1000);
            }
        }

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, lines.Length);
        Assert.Equal("verify  50 %  500 of 1,000", lines[5].TrimEnd());
        Assert.DoesNotContain('\r', output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_Terminal_RedrawsOneLineAtMostTenTimesASecond()
    {
        using (var progress = Console(interactive: true).Progress("fold", time))
        {
            progress.Report(1, 4, "days");
            progress.Report(2, 4, "days");
            time.Advance(TimeSpan.FromMilliseconds(100));
            progress.Report(3, 4, "days");
            progress.Report(4, 4, "days");
        }

        var draws = output.ToString().TrimEnd().Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, draws.Length);
        Assert.StartsWith("[#######", draws[0], StringComparison.Ordinal);
        Assert.Contains(" 75 %", draws[1], StringComparison.Ordinal);
        Assert.Contains("100 %", draws[2], StringComparison.Ordinal);
        Assert.EndsWith(Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    private CommandConsole Console(bool interactive) => new(output, TextWriter.Null, TextReader.Null, interactive);
}
