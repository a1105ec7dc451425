namespace Dashboard.Commands;

/// <summary>What was typed: either the server with settings (<c>serve --urls=…</c>), or a command with its words.</summary>
public sealed record CommandLine(bool Serves, IReadOnlyList<string> Words)
{
    public const string ServeVerb = "serve";

    /// <summary>Set for the running build by the SDK beside the program, absent from a published one.</summary>
    private const string BuildOutputMark = "Dashboard.staticwebassets.runtime.json";

    /// <summary>No verb, or settings only, means serve.</summary>
    public static CommandLine Read(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args switch
        {
            [] => new(true, []),
            [ServeVerb, "--help" or "-h"] => new(false, ["help"]),
            [ServeVerb, .. var settings] => new(true, settings),
            ["--help" or "-h" or "-?", ..] => new(false, ["help"]),
            [var first, ..] when first.StartsWith("--", StringComparison.Ordinal) => new(true, args),
            _ => new(false, args),
        };
    }

    /// <summary>A command speaks for itself: what the libraries below it log about a failure would bury its one line.</summary>
    public void Hush(ILoggingBuilder logging)
    {
        if (!Serves)
        {
            logging.ClearProviders();
        }
    }

    /// <summary>
    /// The settings lie beside the program, wherever it is called from, so that relative file names of commands belong to the caller's folder.
    /// A build is for development unless told otherwise; a published program is for production.
    /// </summary>
    public WebApplicationOptions HostOptions()
    {
        var isTold = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 }
            || (Serves && Words.Any(word => word.StartsWith("--environment", StringComparison.OrdinalIgnoreCase)));
        var built = File.Exists(Path.Combine(AppContext.BaseDirectory, BuildOutputMark));
        return new WebApplicationOptions
        {
            Args = Serves ? [.. Words] : [],
            ApplicationName = typeof(CommandLine).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = isTold ? null : built ? Environments.Development : Environments.Production,
        };
    }
}
