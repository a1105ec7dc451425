using Dashboard.Commands;

namespace Dashboard.Data.Storage;

/// <summary><c>migrate</c>: brings the database to the newest form and ends.</summary>
internal sealed class MigrateCommand(DatabaseMigrator migrator) : ICommand
{
    public string Verb => "migrate";

    public string Description => "bring the database to the newest form";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        foreach (var name in await migrator.MigrateAsync(cancellationToken))
        {
            Console.WriteLine($"applied {name}");
        }

        Console.WriteLine("up to date");
        return 0;
    }
}
