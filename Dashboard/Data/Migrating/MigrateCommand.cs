using Dashboard.Commands;
using Dashboard.Data.Storage;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Migrating;

/// <summary><c>migrate</c>: brings the database to the newest form and ends.</summary>
internal sealed class MigrateCommand(DatabaseMigrator migrator, IOptions<DataOptions> options, CommandConsole console) : ICommand
{
    private const string AcceptNew = "--accept-new-database";

    public string Verb => "migrate";

    public string Description => CommandWords.Of<MigrateText>("describe", AcceptNew);

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (CommandArguments.Parse(arguments, switches: [AcceptNew]).Has(AcceptNew))
        {
            DatabaseMark.Forget(options.Value.DatabaseFile);
        }

        foreach (var name in await migrator.MigrateAsync(cancellationToken))
        {
            await console.Output.WriteLineAsync(CommandWords.Of<MigrateText>("applied", name));
        }

        await console.Output.WriteLineAsync(CommandWords.Of<MigrateText>("up-to-date"));
        return 0;
    }
}
