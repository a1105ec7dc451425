using System.Text;
using Dashboard.Commands;
using Dashboard.Domain.Territory;
using Dashboard.Ingest.Files;
using Dashboard.Ingest.Files.Decoding;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
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

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    public async Task Import_AnEditionWithMarksAndBlankRows_IsTheEdition(string encoding)
    {
        var rows = (string text) => "\uFEFF\uFEFF" + text.Replace("\n", ",,\n\n", StringComparison.Ordinal);

        Assert.Equal(0, await Import(text => rows(text.ReplaceLineEndings("\n")), FileEncoding.Find(encoding)!.Encoding));
    }

    [Fact]
    public async Task Import_AnEditionCutInsideACharacter_IsRefusedWithItsLine()
    {
        await Import(text => text);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var cut = Array.FindLastIndex(bytes, unit => unit >= 0xE0) + 2;

        var refused = await Assert.ThrowsAsync<CommandException>(() => Import(_ => Encoding.Latin1.GetString(bytes[..cut]), Encoding.Latin1));

        Assert.Contains("cut short", refused.Message, StringComparison.Ordinal);
        Assert.Matches("Line \\d{4}, byte", refused.Message);
    }

    private async Task<int> Import(Func<string, string> change, Encoding? encoding = null)
    {
        CommandLanguage.Use();
        var contained = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Dashboard.Domain", "Territory", "territories.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, change(contained), encoding ?? Encoding.UTF8, TestContext.Current.CancellationToken);
        await using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var command = new ImportTerritoriesCommand(
            TerritoryMap.BuiltIn, new CommandConsole(output, error, TextReader.Null, Interactive: false), services.GetRequiredService<IStringLocalizer<FileText>>());
        return await command.RunAsync([file], TestContext.Current.CancellationToken);
    }
}
