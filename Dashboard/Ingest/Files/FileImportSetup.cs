using Dashboard.Commands;

namespace Dashboard.Ingest.Files;

/// <summary>The commands that take files.</summary>
internal static class FileImportSetup
{
    public static IServiceCollection AddFileImport(this IServiceCollection services) => services
        .AddScoped<FileImport>()
        .AddScoped<ICommand, ImportItemsCommand>()
        .AddScoped<ICommand, ImportObservationsCommand>()
        .AddScoped<ICommand, ImportTerritoriesCommand>();
}
