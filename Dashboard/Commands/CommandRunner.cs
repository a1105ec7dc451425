using Dashboard.Data.Faults;
using Dashboard.Data.Storage;

namespace Dashboard.Commands;

/// <summary>Finds the command that was typed and runs it; says what is allowed when there is none.</summary>
/// <param name="commands">Every registered command.</param>
/// <param name="console">Where it speaks.</param>
/// <param name="migrator">Brings the database to its newest form before a command that needs it; null where there is none.</param>
public sealed class CommandRunner(IEnumerable<ICommand> commands, CommandConsole console, DatabaseMigrator? migrator = null)
{
    /// <summary>Status of a wrong word, apart from 1, which is the answer "no" of a command that ran.</summary>
    public const int WrongUsage = 2;

    private readonly ICommand[] commands = [.. commands.OrderBy(command => command.Verb, StringComparer.Ordinal)];

    /// <summary>Runs the command; 0 is success.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        CommandLanguage.Use();
        if (words is ["help"])
        {
            Help(console.Output);
            return 0;
        }

        var found = Find(words);
        if (found is null)
        {
            await console.Error.WriteLineAsync(CommandWords.Of("not-a-command", string.Join(' ', words.Take(2))));
            Help(console.Error);
            return WrongUsage;
        }

        try
        {
            if (migrator is not null && found.NeedsDatabase)
            {
                await migrator.MigrateAsync(cancellationToken);
            }

            return await found.RunAsync([.. words.Skip(WordsOf(found).Length)], cancellationToken);
        }
        catch (CommandException wrong)
        {
            await console.Error.WriteLineAsync($"{found.Verb}: {wrong.Message}");
            return wrong.Status;
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            await console.Error.WriteLineAsync($"{found.Verb}: {StorageWords.Line(fault)}");
            return StorageBorder.InTrouble;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync($"{found.Verb}: {CommandWords.Of("stopped")}");
            return 130;
        }
    }

    private static string[] WordsOf(ICommand command) => command.Verb.Split(' ');

    private ICommand? Find(IReadOnlyList<string> words) => commands
        .Where(command => WordsOf(command).SequenceEqual(words.Take(WordsOf(command).Length), StringComparer.Ordinal))
        .MaxBy(command => WordsOf(command).Length);

    private void Help(TextWriter writer)
    {
        var width = Math.Max(CommandLine.ServeVerb.Length, commands.Length == 0 ? 0 : commands.Max(command => command.Verb.Length));
        writer.WriteLine(CommandWords.Of("usage"));
        writer.WriteLine($"  {CommandLine.ServeVerb.PadRight(width)}  {CommandWords.Of("describe-serve")}");
        foreach (var command in commands)
        {
            writer.WriteLine($"  {command.Verb.PadRight(width)}  {command.Description}");
        }
    }
}
