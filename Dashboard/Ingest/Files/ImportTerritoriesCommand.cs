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
        string[] changes = [.. TerritoryChanges.Between(inUse, edition, text)];
        foreach (var change in changes.Take(Shown))
        {
            await console.Output.WriteLineAsync(change);
        }

        if (changes.Length > Shown)
        {
            await console.Output.WriteLineAsync(text["edition-more", changes.Length - Shown]);
        }

        await console.Output.WriteLineAsync(text["edition-sum", edition.CellCount, changes.Length, inUse.Edition]);
        if (changes.Length == 0)
        {
            return 0;
        }

        await console.Error.WriteLineAsync($"{Verb}: {text["edition-refused"]}");
        return 1;
    }

    private string Sentence(string path, DataTableException fault)
    {
        var field = text[$"field:{fault.Field}"];
        string allowed = field.ResourceNotFound ? text["field:"] : field;
        return fault switch
        {
            { Line: { } line, Value: { } value } => text["edition-value", path, line, fault.Field, value, allowed],
            { Line: not null, Field.Length: > 0 } when !field.ResourceNotFound => text["edition-column", path, fault.Field, allowed],
            { Line: { } line } => text["edition-line", path, line, allowed],
            { Field.Length: > 0 } => text["edition-whole", path, fault.Field, allowed],
            _ => text["edition-form", path, allowed],
        };
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
        catch (DataTableException fault)
        {
            throw new CommandException(Sentence(named.Path, fault), fault);
        }
        catch (Exception changed) when (changed is IOException or DecoderFallbackException)
        {
            throw new CommandException($"{named.Path}: {text["changed"]}", changed);
        }
    }
}
