using Dashboard.Data.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dashboard.Data;

/// <summary>Refuses wrong data settings with the key, the value and what is allowed.</summary>
public sealed class DataOptionsValidation : IValidateOptions<DataOptions>
{
    public ValidateOptionsResult Validate(string? name, DataOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Enum.GetNames<StorageProvider>().Contains(options.Provider, StringComparer.OrdinalIgnoreCase))
        {
            return ValidateOptionsResult.Fail($"Storage:Provider = '{options.Provider}'; allowed: Sqlite, PostgreSql.");
        }

        return options.Database == StorageProvider.PostgreSql ? Connection(options.ConnectionString) : Directory(options.DataDirectory);
    }

    private static ValidateOptionsResult Connection(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ValidateOptionsResult.Fail("ConnectionStrings:Dashboard is empty; with Storage:Provider = PostgreSql it must name the database (Host=…;Database=…;Username=…).");
        }

        try
        {
            _ = new NpgsqlConnectionStringBuilder(text);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException error)
        {
            // The value may hold a password, so it is not repeated.
            return ValidateOptionsResult.Fail($"ConnectionStrings:Dashboard cannot be read ({error.Message}); allowed: an Npgsql connection string.");
        }
    }

    private static ValidateOptionsResult Directory(string directory)
    {
        try
        {
            System.IO.Directory.CreateDirectory(directory);
            return ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail($"DataDirectory = '{directory}' cannot be created ({error.Message}); allowed: a folder the program may write to.");
        }
    }
}
