namespace Dashboard.Commands;

/// <summary>A verb of the command line. It runs in a built host whose web server and background work are not started.</summary>
public interface ICommand
{
    /// <summary>The verb, such as <c>verify</c> or <c>key add</c>.</summary>
    string Verb { get; }

    /// <summary>One line for the help.</summary>
    string Description { get; }

    /// <summary>Whether the database is brought to its newest form first.</summary>
    bool NeedsDatabase => true;

    /// <summary>Runs with what follows the verb; 0 means success.</summary>
    Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
