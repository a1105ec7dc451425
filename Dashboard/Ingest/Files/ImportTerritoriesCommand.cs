using System.Text;
using Dashboard.Commands;
using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;

namespace Dashboard.Ingest.Files;

/// <summary>
/// <c>import territories FILE</c>: checks an edition and tells what it would change. Records and blocks hang on the cells of the edition in
/// use, so an edition with other areas is told and refused.
/// </summary>
internal sealed class ImportTerritoriesCommand(TerritoryMap inUse, CommandConsole console) : ICommand
{
    private const int Shown = 50;

    public string Verb => "import territories";

    public string Description => "FILE: check a territory edition and tell what it would change (an edition with other areas is refused)";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var path = CommandArguments.Parse(arguments, ["FILE"])[0];
        var edition = Read(path);
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

    private static TerritoryMap Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var text = RowFile.Open(file);
            return TerritoryMap.Build(Path.GetFileNameWithoutExtension(path), DataTable.Parse(Path.GetFileName(path), text));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DataTableException or DecoderFallbackException)
        {
            throw new CommandException($"FILE: {unreadable.Message}", unreadable);
        }
    }
}
