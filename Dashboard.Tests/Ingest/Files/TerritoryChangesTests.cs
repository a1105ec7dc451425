using Dashboard.Commands;
using Dashboard.Domain.Territory;
using Dashboard.Ingest.Files;
using Dashboard.Tests.Support;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Files;

public sealed class TerritoryChangesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        File.Delete(file);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Import_TheEditionInUse_ChangesNothing()
    {
        Assert.Equal(0, await Import(text => text));
        Assert.Contains("0 differ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AnotherEdition_IsToldAndRefused()
    {
        Assert.Equal(1, await Import(text => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("510105002003,", StringComparison.Ordinal)))
            .Replace("八宝街社区", "九宝街社区", StringComparison.Ordinal)));

        Assert.Contains("renamed: 510105002002", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("gone: 510105002003", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("not supported", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ABrokenEdition_NamesRowAndField() =>
        Assert.Contains("parent_code", (await Assert.ThrowsAsync<CommandException>(() => Import(text => text.Replace(",510105002,", ",999999999,", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    private async Task<int> Import(Func<string, string> change)
    {
        var contained = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Dashboard.Domain", "Territory", "territories.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, change(contained), TestContext.Current.CancellationToken);
        var command = new ImportTerritoriesCommand(TerritoryMap.BuiltIn, new CommandConsole(output, error, TextReader.Null, Interactive: false));
        return await command.RunAsync([file], TestContext.Current.CancellationToken);
    }
}
