using System.Text;
using Dashboard.Commands;
using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary>
/// <c>import territories FILE</c>: checks an edition and tells what it would change. Records and blocks hang on the cells of the edition in
/// use, so an edition with other areas is told and refused.
/// </summary>
internal sealed class ImportTerritoriesCommand(TerritoryMap inUse, CommandConsole console, IStringLocalizer<FileText> text) : ICommand
{
    private const int Shown = 50;

    public string Verb => "import territories";

    public string Description => text["describe-territories"];

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var edition = Read(ImportArguments.Read(arguments, text));
        string[] changes = [.. TerritoryChanges.Between(inUse, edition)];
        foreach (var change in changes.Take(Shown))
        {
            await console.Output.WriteLineAsync(change);
        }

        if (changes.Length > Shown)
        {
            await console.Output.WriteLineAsync($"and {changes.Length - Shown} more changes.");
        }

        var summary = $"{edition.CellCount} areas read; {changes.Length} differ from the edition '{inUse.Edition}' in use.";
        await console.Output.WriteLineAsync(summary);
        if (changes.Length == 0)
        {
            return 0;
        }

        await console.Error.WriteLineAsync($"{Verb}: nothing was changed. This version of the program runs on the edition it contains; taking another with renamed, merged or split areas is not supported.");
        return 1;
    }

    private TerritoryMap Read(ImportArguments named)
    {
        try
        {
            using var file = OpenedFile.Open(named.Path, named.Encoding);
            return TerritoryMap.Build(Path.GetFileNameWithoutExtension(named.Path), DataTable.Parse(named.Name, file.Text));
        }
        catch (FileFault fault)
        {
            throw new CommandException($"{named.Path}: {text[fault.Code, fault.Details]}", fault);
        }
        catch (Exception unreadable) when (unreadable is IOException or DataTableException or DecoderFallbackException)
        {
            throw new CommandException($"{named.Path}: {unreadable.Message}", unreadable);
        }
    }
}
